/** Getis and Ord's general G with what is expected of it when nothing gathers. */
export interface GeneralG {
  g: number;
  expected: number;
  variance: number;
  z: number;
}

/**
 * Getis and Ord's general G: whether high values (z > 0) or low ones (z < 0) lie close to each other on the whole.
 *
 * Formula, with binary weights w_ij, i ≠ j:  G = Σ w_ij·x_i·x_j / Σ x_i·x_j,  E = W / (n(n − 1)),  and, with m_k = Σx^k,
 *   V = (B0·m2² + B1·m4 + B2·m1²·m2 + B3·m1·m3 + B4·m1⁴) / ((m1² − m2)²·n(n−1)(n−2)(n−3)) − E²,
 *   B0 = (n² − 3n + 3)S1 − nS2 + 3W²,  B1 = −((n² − n)S1 − 2nS2 + 6W²),  B2 = −(2nS1 − (n + 3)S2 + 6W²),
 *   B3 = 4(n − 1)S1 − 2(n + 1)S2 + 8W²,  B4 = S1 − S2 + W²;  S1 = ½ΣΣ(w_ij + w_ji)², S2 = Σ(Σ_j w_ij + Σ_j w_ji)².
 * Source: A. Getis and J. K. Ord, Geographical Analysis 24 (1992), 189–206, with the corrected B1 (6W², where 3W² was printed); as spdep::globalG.test.
 * Assumes values that are not negative, with a natural zero; and neighbours that are each other's.
 * Edge cases: NaN with fewer than four places, no neighbours, or values that are all 0.
 *
 * @param neighboursOf the numbers of a place's neighbours, itself not among them
 * @example generalG([1, 1, 9, 9], (i) => [[1], [0], [3], [2]][i]).g // 164 / 236 = 0.695, where 0.333 is expected
 */
export function generalG(values: ArrayLike<number>, neighboursOf: (place: number) => readonly number[]): GeneralG {
  const n = values.length;
  const [m1, m2, m3, m4] = [1, 2, 3, 4].map((power) => momentOf(values, power)) as [number, number, number, number];
  let products = 0;
  let links = 0;
  let s2 = 0;
  for (let place = 0; place < n; place++) {
    const neighbours = neighboursOf(place);
    for (const other of neighbours) products += (values[place] ?? 0) * (values[other] ?? 0);
    links += neighbours.length;
    s2 += (2 * neighbours.length) ** 2;
  }
  const s1 = 2 * links;
  const square = links * links;
  const b = [
    (n * n - 3 * n + 3) * s1 - n * s2 + 3 * square,
    -((n * n - n) * s1 - 2 * n * s2 + 6 * square),
    -(2 * n * s1 - (n + 3) * s2 + 6 * square),
    4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * square,
    s1 - s2 + square,
  ] as const;
  const expected = links / (n * (n - 1));
  const numerator = b[0] * m2 * m2 + b[1] * m4 + b[2] * m1 * m1 * m2 + b[3] * m1 * m3 + b[4] * m1 ** 4;
  const pairs = m1 * m1 - m2;
  const variance = numerator / (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3)) - expected * expected;
  const g = products / pairs;
  return { g, expected, variance, z: (g - expected) / Math.sqrt(variance) };
}

function momentOf(values: ArrayLike<number>, power: number): number {
  let sum = 0;
  for (let place = 0; place < values.length; place++) sum += (values[place] ?? 0) ** power;
  return sum;
}

import { generalisedInverse } from "./generalised-inverse.ts";
import type { Mass } from "./mass.ts";

/** What the weights were made to reproduce. */
export interface Calibration {
  /** Per margin, per cell: the category, or −1 where the margin says nothing of the cell's respondents. */
  margins: readonly ArrayLike<number>[];
  /**
   * Per cell its final weight over its starting weight. With it the residuals are those of a regression weighted by the
   * starting weights, as after R's postStratify; without, everybody counts alike, as after R's rake.
   */
  factors?: ArrayLike<number>;
}

/** The regression of scores on the calibration margins, prepared: most of it does not depend on the scores. */
export interface Regression {
  /** How many columns it has: the categories of all margins. */
  size: number;
  inverse: Float64Array;
  /** How many margins there are, which is how many columns a profile has at the most. */
  width: number;
  /** Cells that are alike on every margin have one profile. Per profile its columns, −1 where there is none. */
  columns: Int32Array;
  profileOfCell: Int32Array;
}

/**
 * Prepares the regression of scores on the margins: its normal equations are solved once.
 *
 * Formula: B = (Σ q·x·xᵀ)⁻¹ Σ q·x·u with x the indicators of the categories; q is 1, or the starting weight.
 * Source: as R's survey::svyrecvar; exact where R sweeps the margins ten times in turn.
 * Edge cases: categories that follow from each other, as those of several margins do, are left out by the generalised
 * inverse; respondents of weight 0 do not count.
 */
export function regressionOf(calibration: Calibration, respondents: Mass): Regression {
  const { margins } = calibration;
  const cells = respondents.n.length;
  const offsets: number[] = [];
  let size = 0;
  for (const codes of margins) {
    offsets.push(size);
    size += 1 + Array.from(codes).reduce((most, code) => Math.max(most, code), -1);
  }
  const profiles = numbered(cells, (cell) =>
    margins.map((codes, margin) => ((codes[cell] ?? -1) < 0 ? -1 : (offsets[margin] ?? 0) + (codes[cell] ?? 0))),
  );
  const normal = new Float64Array(size * size);
  for (let cell = 0; cell < cells; cell++) {
    const mass = regressionMass(calibration.factors?.[cell], respondents.n[cell] ?? 0, respondents.w[cell] ?? 0);
    const columns = (profiles.values[profiles.codes[cell] ?? 0] ?? []).filter((column) => column >= 0);
    for (const one of columns) {
      for (const other of columns) normal[one * size + other] = (normal[one * size + other] ?? 0) + mass;
    }
  }
  return {
    size,
    inverse: generalisedInverse(normal, size),
    width: margins.length,
    columns: Int32Array.from(profiles.values.flat()),
    profileOfCell: profiles.codes,
  };
}

/** What respondents count in the regression. @param factor of their calibration, when it has any */
export function regressionMass(factor: number | undefined, n: number, w: number): number {
  if (w === 0) return 0;
  return factor === undefined ? n : w / factor;
}

/** Adds a mass times a score to the right-hand side. */
export function addToRight(right: Float64Array, { width, columns }: Regression, profile: number, value: number): void {
  for (let place = profile * width; place < (profile + 1) * width; place++) {
    const column = columns[place] ?? -1;
    if (column >= 0) right[column] = (right[column] ?? 0) + value;
  }
}

/** Per profile the part of a score that the margins explain. */
export function fittedPerProfile({ size, inverse, width, columns }: Regression, right: Float64Array): Float64Array {
  const coefficients = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let sum = 0;
    for (let column = 0; column < size; column++) sum += (inverse[row * size + column] ?? 0) * (right[column] ?? 0);
    coefficients[row] = sum;
  }
  const fitted = new Float64Array(width === 0 ? 1 : columns.length / width);
  for (let place = 0; place < columns.length; place++) {
    const column = columns[place] ?? -1;
    const profile = Math.floor(place / width);
    if (column >= 0) fitted[profile] = (fitted[profile] ?? 0) + (coefficients[column] ?? 0);
  }
  return fitted;
}

/** Numbers what cells have, in the order of their coming. */
export function numbered(cells: number, of: (cell: number) => number[]) {
  const known = new Map<string, number>();
  const values: number[][] = [];
  const codes = new Int32Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    const value = of(cell);
    const key = value.join();
    const number = known.get(key) ?? values.push(value) - 1;
    known.set(key, number);
    codes[cell] = number;
  }
  return { codes, values };
}

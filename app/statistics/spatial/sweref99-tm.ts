import type { Point } from "./geometry.ts";

/** A place in SWEREF 99 TM (EPSG:3006), in metres. */
export interface GridPoint {
  northing: number;
  easting: number;
}

// The ellipsoid GRS 80 and the projection's own numbers.
const AXIS = 6_378_137;
const FLATTENING = 1 / 298.257222101;
const CENTRAL_MERIDIAN = 15;
const SCALE = 0.9996;
const FALSE_EASTING = 500_000;

const E2 = FLATTENING * (2 - FLATTENING);
const [E4, E6, E8] = [E2 ** 2, E2 ** 3, E2 ** 4];
const N = FLATTENING / (2 - FLATTENING);
const [N2, N3, N4] = [N ** 2, N ** 3, N ** 4];
const METRES = SCALE * (AXIS / (1 + N)) * (1 + N2 / 4 + N4 / 64);

const TO_CONFORMAL = [E2, (5 * E4 - E6) / 6, (104 * E6 - 45 * E8) / 120, (1237 * E8) / 1260];
const FROM_CONFORMAL = [
  E2 + E4 + E6 + E8,
  -(7 * E4 + 17 * E6 + 30 * E8) / 6,
  (224 * E6 + 889 * E8) / 120,
  -(4279 * E8) / 1260,
];
const TO_GRID = [
  N / 2 - (2 * N2) / 3 + (5 * N3) / 16 + (41 * N4) / 180,
  (13 * N2) / 48 - (3 * N3) / 5 + (557 * N4) / 1440,
  (61 * N3) / 240 - (103 * N4) / 140,
  (49_561 * N4) / 161_280,
];
const FROM_GRID = [
  N / 2 - (2 * N2) / 3 + (37 * N3) / 96 - N4 / 360,
  N2 / 48 + N3 / 15 - (437 * N4) / 1440,
  (17 * N3) / 480 - (37 * N4) / 840,
  (4397 * N4) / 161_280,
];

const RADIAN = Math.PI / 180;

/**
 * From degrees to the Swedish national grid, by the Gauss–Krüger projection.
 *
 * Formula and source: Lantmäteriet, "Gauss Conformal Projection (Transverse Mercator), Krüger's Formulas".
 * Assumes WGS 84 and SWEREF 99 to be the same, as maps and telephones do; in fact the continent has moved them apart by
 * more than half a metre.
 * Edge cases: meant for Sweden, where it is exact to a tenth of a millimetre; tens of degrees from 15° E it is not.
 *
 * @example toSweref99Tm({ lat: 63.317, lon: 14.5 }) // { northing: 7021006.889, easting: 474948.929 }
 */
export function toSweref99Tm({ lat, lon }: Point): GridPoint {
  const phi = lat * RADIAN;
  const conformal = phi - Math.sin(phi) * Math.cos(phi) * powers(TO_CONFORMAL, Math.sin(phi) ** 2);
  const fromMeridian = (lon - CENTRAL_MERIDIAN) * RADIAN;
  const xi = Math.atan2(Math.tan(conformal), Math.cos(fromMeridian));
  const eta = Math.atanh(Math.cos(conformal) * Math.sin(fromMeridian));
  const { north, east } = harmonics(TO_GRID, xi, eta);
  return { northing: METRES * (xi + north), easting: METRES * (eta + east) + FALSE_EASTING };
}

/**
 * From the Swedish national grid to degrees: the inverse of toSweref99Tm, with the same source and bounds.
 * @example fromSweref99Tm({ northing: 7021006.889, easting: 474948.929 }) // { lat: 63.317, lon: 14.5 }
 */
export function fromSweref99Tm({ northing, easting }: GridPoint): Point {
  const xi = northing / METRES;
  const eta = (easting - FALSE_EASTING) / METRES;
  const { north, east } = harmonics(FROM_GRID, xi, eta);
  const [xiOnSphere, etaOnSphere] = [xi - north, eta - east];
  const conformal = Math.asin(Math.sin(xiOnSphere) / Math.cosh(etaOnSphere));
  const fromMeridian = Math.atan2(Math.sinh(etaOnSphere), Math.cos(xiOnSphere));
  const sine = Math.sin(conformal);
  const phi = conformal + sine * Math.cos(conformal) * powers(FROM_CONFORMAL, sine ** 2);
  return { lat: phi / RADIAN, lon: CENTRAL_MERIDIAN + fromMeridian / RADIAN };
}

/** c₀ + c₁·x + c₂·x² + … */
function powers(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

function harmonics(coefficients: readonly number[], xi: number, eta: number) {
  let north = 0;
  let east = 0;
  for (const [index, coefficient] of coefficients.entries()) {
    const order = 2 * (index + 1);
    north += coefficient * Math.sin(order * xi) * Math.cosh(order * eta);
    east += coefficient * Math.cos(order * xi) * Math.sinh(order * eta);
  }
  return { north, east };
}

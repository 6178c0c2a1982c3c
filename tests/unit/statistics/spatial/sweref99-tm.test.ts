import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fromSweref99Tm, toSweref99Tm } from "#app/statistics/spatial/sweref99-tm.ts";
import { reference } from "#tests/support/reference.ts";

const rows: Record<string, string>[] = parse(reference("sweref99-tm.csv"), { columns: true });
const MILLIMETRE = 0.001;

test.each(rows.map((row) => [`${row.lat} ${row.lon}`, row] as const))("%s as PROJ has it, both ways", (_, row) => {
  const [lat, lon, northing, easting] = [row.lat, row.lon, row.northing, row.easting].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const grid = toSweref99Tm({ lat, lon });
  expect(Math.abs(grid.northing - northing)).toBeLessThan(MILLIMETRE);
  expect(Math.abs(grid.easting - easting)).toBeLessThan(MILLIMETRE);
  const back = fromSweref99Tm({ northing, easting });
  expect(back.lat).toBeCloseTo(lat, 8);
  expect(back.lon).toBeCloseTo(lon, 8);
});

test("there and back is the same place, everywhere in Sweden", () => {
  const inSweden = fc.record({
    lat: fc.double({ min: 55, max: 69.1, noNaN: true }),
    lon: fc.double({ min: 10.5, max: 24.2, noNaN: true }),
  });
  fc.assert(
    fc.property(inSweden, (point) => {
      const back = fromSweref99Tm(toSweref99Tm(point));
      expect(back.lat).toBeCloseTo(point.lat, 8);
      expect(back.lon).toBeCloseTo(point.lon, 8);
    }),
  );
});

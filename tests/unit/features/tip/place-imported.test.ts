import { expect, test } from "vitest";
import { categoryOfEvent } from "#app/features/tip/event-category.ts";
import { TipReader, type TipRecord } from "#app/features/tip/imported-tip.ts";
import { placeImported, type Receiving } from "#app/features/tip/place-imported.ts";

const ring = (west: number) => [
  [west, 57],
  [west + 1, 57],
  [west + 1, 58],
  [west, 58],
  [west, 57],
];
const town = (id: string, name: string, lat: number, lon: number) => ({
  id,
  key: id,
  name,
  kind: "town",
  lat,
  lon,
  geometry: undefined,
});
const MUNICIPALITIES: Receiving[] = [
  {
    code: "0617",
    name: "Gnosjö kommun",
    border: { type: "Polygon", coordinates: [ring(13)] },
    areas: [town("gnosjo", "Gnosjö", 57.35, 13.73), town("by", "Byn", 57.9, 13.1)],
  },
  {
    code: "0643",
    name: "Habo",
    border: { type: "Polygon", coordinates: [ring(14)] },
    areas: [town("by2", "Byn", 57.5, 14.5)],
  },
];
const INSIDE = { lat: 57.351, lon: 13.731 };

const record = (facts: Partial<TipRecord>): TipRecord => ({
  row: 2,
  key: "1",
  category: "X1",
  description: "",
  ...facts,
});
const place = (...records: Partial<TipRecord>[]) => placeImported(records.map(record), MUNICIPALITIES);

test.each<[string, Partial<TipRecord>, object]>([
  ["a position", { point: INSIDE }, { municipalityCode: "0617", areaId: "gnosjo", point: INSIDE }],
  [
    "a square with a position",
    { location: "Torget", point: INSIDE },
    { municipalityCode: "0617", placeText: "Torget", point: INSIDE },
  ],
  [
    "the municipality, with its middle",
    { location: "Gnosjö", point: INSIDE },
    { municipalityCode: "0617", areaId: undefined, placeText: undefined, point: undefined },
  ],
  [
    "the municipality and a town, with its middle",
    { municipality: "Gnosjö", location: "Gnosjö", point: INSIDE },
    { areaId: "gnosjo", point: undefined },
  ],
  [
    "the code and a square",
    { municipality: "0617", location: "Torget", point: INSIDE },
    { municipalityCode: "0617", placeText: "Torget", point: INSIDE },
  ],
  [
    "a municipality and a position in another",
    { municipality: "Habo", point: INSIDE },
    { municipalityCode: "0643", point: undefined },
  ],
  ["a town that there is one of", { location: "Gnosjö" }, { municipalityCode: "0617" }],
])("%s", (_, facts, expected) => expect(place(facts).placed).toMatchObject([expected]));

test.each<[string, Partial<TipRecord>, string]>([
  ["a county, though its middle lies in a municipality", { location: "Jönköpings län", point: INSIDE }, "only_county"],
  [
    "a municipality that is not known, though the position is",
    { municipality: "Håbo", point: INSIDE },
    "unknown_place",
  ],
  ["a town that there are two of", { location: "Byn" }, "unknown_place"],
  ["the sea", { point: { lat: 57.5, lon: 11 } }, "unknown_place"],
  ["nothing", {}, "unknown_place"],
])("%s is placed nowhere", (_, facts, why) => {
  expect(place(facts)).toMatchObject({ placed: [], unplaced: [{ why }] });
});

test("a spot that many rows share without naming it is the middle of something", () => {
  const nine = Array.from({ length: 9 }, () => ({ point: INSIDE }));
  expect(place(...nine)).toMatchObject({ withoutPin: 0, placed: nine });
  const ten = place(...nine, { point: INSIDE });
  expect(ten.withoutPin).toBe(10);
  expect(ten.placed.every(({ point, municipalityCode }) => point === undefined && municipalityCode === "0617")).toBe(
    true,
  );
  // A bus station can be named ten times.
  expect(place(...nine, { point: INSIDE, location: "Resecentrum" }).withoutPin).toBe(0);
});

test.each([
  ["Trafikolycka, personskada", "T3"],
  ["Trafikolycka, vilt", "X1"],
  ["Rattfylleri", "T2"],
  ["Rån övrigt", "P4"],
  ["Narkotikabrott", "P3"],
  ["Fylleri/LOB", "P2"],
  ["Skadegörelse", "M2"],
  ["Brand", "X1"],
  ["l1", "L1"],
  ["Nedskräpning", "M1"],
])("%s is %s", (type, code) => expect(categoryOfEvent(type)).toBe(code));

const COLUMNS = ["id", "Datum", "Typ", "Beskrivning", "Plats", "lat", "lon"];
const read = (...cells: string[]) => new TipReader("lista.csv", COLUMNS).read(7, cells);

test("a row is read, with the words that its category does not keep", () => {
  expect(read("9", "2026-03-01 22:10", "Rån", "Vid kiosken", "Torget", "57,5", "13.5")).toEqual({
    row: 7,
    key: "9",
    category: "P4",
    description: "Rån: Vid kiosken",
    receivedOn: "2026-03-01",
    municipality: undefined,
    location: "Torget",
    point: { lat: 57.5, lon: 13.5 },
  });
  expect(read("", "", "", "", "", "", "")).toMatchObject({ category: "X1", description: "", point: undefined });
});

test.each([
  [["1", "i går", "Rån", "", "", "", ""], "lista.csv, row 7, column “Datum”: “i går” is no day such as 2026-09-07."],
  [["1", "2026-02-30", "", "", "", "", ""], "“2026-02-30” is no day"],
  [["1", "", "", "", "", "norr", "13"], "column “lat”: “norr” is no latitude."],
  [["1", "", "", "", "", "57", ""], "column “lon”: “” is no longitude."],
  [["1", "", "", "", "", "57", "1330"], "column “lon”: “1330” is no longitude."],
])("refuses %j", (cells, sentence) => expect(() => read(...cells)).toThrow(sentence));

test("a number that comes twice is refused; rows without one are told apart", () => {
  const reader = new TipReader("lista.csv", COLUMNS);
  const row = ["", "", "Rån", "", "", "", ""];
  expect(reader.read(2, row).key).not.toBe(reader.read(3, row).key);
  reader.read(4, ["5", ...row.slice(1)]);
  expect(() => reader.read(5, ["5", ...row.slice(1)])).toThrow("row 5, column “id”: “5” occurs twice.");
});

test("a list that does not say what happened is refused", () => {
  expect(() => new TipReader("lista.csv", ["a", "b"])).toThrow(
    "lista.csv, row 1: there is no column for what happened",
  );
});

import { expect, test } from "vitest";
import { PointSchema, TipFormSchema } from "#app/features/tip/tip.schema.ts";

const sent = { submission: "0".repeat(32), category: "L1", placeText: "Torget" };

function faultsOf(form: object): string[] {
  const parsed = TipFormSchema.safeParse(form);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

test.each<[string, object, string[]]>([
  ["the least there can be", sent, []],
  ["a point instead of words", { ...sent, placeText: undefined, lat: 57.36, lon: 13.74 }, []],
  ["neither point nor words", { ...sent, placeText: "  \n " }, ["placeText: placeMissing"]],
  ["half a point", { ...sent, lat: 57.36 }, ["lat: pointWrong"]],
  ["a point in the Gulf of Guinea", { ...sent, lat: 0, lon: 0 }, ["lat: pointWrong", "lon: pointWrong"]],
  ["something else, but what", { ...sent, category: "X1" }, ["description: descriptionMissing"]],
  ["an invented category", { ...sent, category: "P9" }, ["category: categoryMissing"]],
  ["nothing at all", {}, ["submission: formStale", "category: categoryMissing", "placeText: placeMissing"]],
  ["a form id of one's own", { ...sent, submission: "1" }, ["submission: formStale"]],
  ["301 characters", { ...sent, description: "å".repeat(301) }, ["description: descriptionLong"]],
  ["300 characters and the line breaks of a browser", { ...sent, description: `${"å".repeat(298)}\r\nö` }, []],
  ["an invented answer", { ...sent, season: "monsoon" }, ["season: choiceWrong"]],
])("%s", (_name, form, faults) => {
  expect(faultsOf(form)).toEqual(faults);
});

test("what nobody can see is not stored", () => {
  const form = TipFormSchema.parse({ ...sent, description: " Mörkt\u0000\u0008 här\t\r\noch där " });
  expect(form.description).toBe("Mörkt här\t\noch där");
});

test.each([
  { lat: "", lon: "" },
  { lat: "57.36" },
  { lat: "NaN", lon: "13" },
  { lat: "57,36", lon: "13,7" },
  { lat: "1e309", lon: "13" },
])("%j is no point", (search) => {
  expect(PointSchema.safeParse(search).success).toBe(false);
});

import { expect, test } from "vitest";
import { toldCount } from "#app/features/source/small-count.ts";

test.each([
  [0, { state: "small" }],
  [4, { state: "small" }],
  [5, { state: "shown", value: 5 }],
  [318, { state: "shown", value: 318 }],
  [null, { state: "unknown" }],
  [undefined, { state: "unknown" }],
])("a count of %s is told as %o", (value, told) => {
  expect(toldCount(value)).toEqual(told);
});

import { expect, test } from "vitest";
import { backTo, idleAt, refreshTo } from "#app/features/response/idle.ts";
import { kioskHomeOf, surveyHome } from "#app/features/survey/journey.ts";

const home = surveyHome("gnosjo", "tyck-till", { kiosk: true });

test("a survey has one address for one's own device and another for a shared one", () => {
  expect(home).toBe("/gnosjo/kiosk/tyck-till");
  expect(kioskHomeOf(`${home}/oro`)).toBe(home);
  expect(kioskHomeOf(home)).toBe(home);
  expect(kioskHomeOf("/gnosjo/Kiosk/tyck-till/oro"), "as somebody types it").toBe("/gnosjo/Kiosk/tyck-till");
  expect(kioskHomeOf(surveyHome("gnosjo", "kiosk"))).toBeNull();
});

test("an untouched page asks, in the language it was in, and leads back to where it was", () => {
  const { to } = idleAt(home, `${home}/oro?kontroll=1&lang=en`, "en");
  expect(backTo(home, new URL(to, "http://x"))).toBe(`${home}/oro?kontroll=1&lang=en`);
  expect(new URL(to, "http://x").searchParams.get("lang")).toBe("en");
  expect(refreshTo(home)).toEqual({ Refresh: `60;url=${home}` });
});

test.each([
  "//elsewhere.example",
  "https://elsewhere.example",
  "/gnosjo",
  `${home}x/oro`,
  `${home}/../..//x`,
  `${home}/\\x`,
  "",
])("and never to %j", (address) => {
  expect(backTo(home, new URL(`http://x/?${new URLSearchParams({ till: address })}`))).toBe(home);
});

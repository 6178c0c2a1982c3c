import fc from "fast-check";
import { expect, test } from "vitest";
import { isSameName } from "#app/features/municipality/municipality-name.ts";
import { RESERVED_SLUGS, slugOf, slugsFor } from "#app/features/municipality/slug.ts";
import routes from "#app/routes.ts";

test.each([
  ["Gnosjö", "gnosjo"],
  ["Härjedalen", "harjedalen"],
  ["Åre", "are"],
  ["Malung-Sälen", "malung-salen"],
  ["Upplands Väsby", "upplands-vasby"],
  ["Smögen, Kungshamn och Väjern", "smogen-kungshamn-och-vajern"],
  ["Bjuråker (Friggesund)", "bjuraker-friggesund"],
  ["Møllan æ ß", "mollan-ae-ss"],
  ["Idé d’Or", "ide-dor"],
  ["東京", ""],
])("%s → %s", (name, slug) => expect(slugOf(name)).toBe(slug));

test("two that would be the same get their county; one that is taken stays as it is", () => {
  const habo = { code: "0643", name: "Habo", county: "Jönköping" };
  const haabo = { code: "0305", name: "Håbo", county: "Uppsala" };
  expect([...slugsFor([haabo, habo]).values()].sort()).toEqual(["habo-jonkoping", "habo-uppsala"]);
  expect(slugsFor([haabo], ["habo"]).get("0305")).toBe("habo-uppsala");
  expect(slugsFor([haabo], ["habo", "habo-uppsala"]).get("0305")).toBe("habo-0305");
});

test("the first words of the product's own addresses are reserved", () => {
  const own = routes.map(({ path }) => path?.split("/")[0]).filter((word) => word && !word.startsWith(":"));
  expect(own.filter((word) => !RESERVED_SLUGS.includes(word as string))).toEqual([]);
  expect(slugsFor([{ code: "9999", name: "Personal", county: "Skåne" }]).get("9999")).toBe("personal-skane");
});

test("slugs are words of an address, and all differ", () => {
  const named = fc.record({ name: fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("Habo", "Håbo", "k")) });
  fc.assert(
    fc.property(fc.array(named, { maxLength: 30 }), (list) => {
      const slugs = slugsFor(
        list.map(({ name }, index) => ({ code: String(index).padStart(4, "0"), name, county: "Län" })),
      );
      expect(new Set(slugs.values()).size).toBe(list.length);
      for (const slug of slugs.values()) {
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(RESERVED_SLUGS).not.toContain(slug);
      }
    }),
  );
});

test.each([
  ["Gislaved", "Gislaveds kommun", true],
  ["Gnosjö", "Gnosjö kommun", true],
  ["Sotenäs", "Sotenäs kommun", true],
  ["Borås", "Borås stad", true],
  ["Habo", "Håbo kommun", false],
  ["Gotland", "Gotland", true],
  ["Ale", "Ales", false],
])("%s and %s: %s", (one, other, same) => expect(isSameName(one, other)).toBe(same));

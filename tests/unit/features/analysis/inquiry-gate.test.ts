import { expect, test } from "vitest";
import type { GroupedTables } from "#app/features/analysis/asked-table.ts";
import { gateInquiry, type InquiryFigures } from "#app/features/analysis/inquiry-gate.ts";
import type { FrequencyTable } from "#app/statistics/table.ts";

const table = (yes: number, no: number): FrequencyTable => {
  const base = yes + no;
  const share = (count: number) => (base === 0 ? 0 : count / base);
  return {
    base,
    effectiveBase: base,
    multiple: false,
    cells: [
      { code: "yes", count: yes, share: share(yes) },
      { code: "no", count: no, share: share(no) },
    ],
  };
};
const sum = (tables: readonly FrequencyTable[]) =>
  table(
    tables.reduce((all, { cells }) => all + (cells[0]?.count ?? 0), 0),
    tables.reduce((all, { cells }) => all + (cells[1]?.count ?? 0), 0),
  );
const grouped = (groups: Record<string, FrequencyTable>): GroupedTables => ({
  total: sum(Object.values(groups)),
  groups: Object.entries(groups).map(([code, one]) => ({ code, table: one })),
});
const asked = (tables: GroupedTables): InquiryFigures["asked"] => ({
  answers: 0,
  filtered: 0,
  tables,
  designEffect: null,
  weightedBy: [],
  warnings: [],
});

/** A cross of two questions: per answer to the filter's question, the groups. */
function filteredBy(cross: Record<string, Record<string, FrequencyTable>>, codes: string[]): InquiryFigures {
  const parts = Object.entries(cross).map(([code, groups]) => ({ code, tables: grouped(groups) }));
  const groupCodes = Object.keys(Object.values(cross)[0] ?? {});
  const over = (rows: typeof parts) =>
    grouped(
      Object.fromEntries(
        groupCodes.map((group) => [
          group,
          sum(rows.flatMap(({ tables }) => tables.groups.filter(({ code }) => code === group).map((one) => one.table))),
        ]),
      ),
    );
  const byAnswer = grouped(Object.fromEntries(parts.map(({ code, tables }) => [code, tables.total])));
  const chosen = parts.filter(({ code }) => codes.includes(code));
  return { asked: asked(over(chosen)), filter: { codes, without: over(parts), byAnswer, parts } };
}

const shownBases = (gated: ReturnType<typeof gateInquiry>) =>
  gated.ok ? gated.gated.breaks[0]?.groups.map((group) => (group.state === "shown" ? group.base : null)) : gated.reason;

test("groups of ten or more are shown, and a small one takes another with it", () => {
  const tables = grouped({ a: table(30, 30), b: table(20, 20), c: table(3, 3) });
  expect(shownBases(gateInquiry({ asked: asked(tables) }, {}))).toEqual([60, null, null]);
});

test("what the survey's own tables hide stays hidden", () => {
  const tables = grouped({ a: table(30, 30), b: table(20, 20), c: table(10, 10) });
  const rules = { hiddenGroups: new Set(["c"]) };
  expect(shownBases(gateInquiry({ asked: asked(tables) }, rules))).toEqual([60, 40, null]);
});

const CROSS = {
  safe: { women: table(40, 40), men: table(50, 30) },
  unsafe: { women: table(20, 20), men: table(15, 15) },
};

test("a selection of answers that may be shown is shown with its groups", () => {
  const gated = gateInquiry(filteredBy(CROSS, ["unsafe"]), {});
  expect(gated).toMatchObject({ ok: true, groupsTooSmall: false, gated: { total: { state: "shown", base: 70 } } });
  expect(shownBases(gated)).toEqual([40, 30]);
});

test("an answer that few have given is no selection", () => {
  const few = { ...CROSS, other: { women: table(2, 2), men: table(1, 2) } };
  expect(gateInquiry(filteredBy(few, ["other"]), {})).toEqual({ ok: false, reason: "answer_hidden" });
  expect(gateInquiry(filteredBy(few, ["safe", "other"]), {})).toEqual({ ok: false, reason: "answer_hidden" });
});

test("with a selection, groups with a small part anywhere in the cross are left out", () => {
  const small = {
    safe: { women: table(40, 40), men: table(50, 30) },
    unsafe: { women: table(20, 20), men: table(2, 3) },
  };
  for (const codes of [["safe"], ["unsafe"]]) {
    const gated = gateInquiry(filteredBy(small, codes), {});
    expect(gated).toMatchObject({ ok: true, groupsTooSmall: true, gated: { total: { state: "shown" }, breaks: [] } });
  }
});

test("what the survey's own tables hide of a question stays hidden, and what they show on two lines has two", () => {
  const figures = { asked: asked(grouped({ a: table(30, 30), b: table(20, 20) })) };
  const hidden = gateInquiry(figures, { own: { hidden: true, lines: "every" } });
  expect(hidden.ok && hidden.gated.total.state).toBe("hidden");
  expect(shownBases(hidden)).toEqual([null, null]);
  const merged = gateInquiry(figures, { own: { hidden: false, lines: "two" }, splits: [["yes"]], sensitive: true });
  expect(merged.ok && merged.lines).toBe("two");
  const all = filteredBy({ x: { a: table(30, 30) }, y: { a: table(20, 20) } }, ["x"]);
  const filtered = gateInquiry(all, { own: { hidden: true, lines: "every" } });
  expect(filtered.ok).toBe(false);
});

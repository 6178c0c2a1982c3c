import { expect, test } from "vitest";
import { ChapterSchema, TEXT_MAXIMUM } from "#app/features/report/report.schema.ts";
import { staffText } from "#app/features/report/staff-text.ts";

const paragraph = (text: string) => ({ kind: "paragraph", text });
const list = (...items: string[]) => ({ kind: "list", items });

test.each([
  ["nothing", "", []],
  ["only space", " \n\n \t\n", []],
  ["an empty line begins a paragraph", "Ett.\n\nTvå.", [paragraph("Ett."), paragraph("Två.")]],
  ["a line break does not", "Ett\r\nfortsätter.", [paragraph("Ett fortsätter.")]],
  ["a list", "- ett\n- två", [list("ett", "två")]],
  ["a list right after its introduction", "Tre saker:\n- ett\n- två", [paragraph("Tre saker:"), list("ett", "två")]],
  ["an item over two lines", "- ett\n  och ett halvt\n- två", [list("ett och ett halvt", "två")]],
  ["the signs that word processors put before an item", "• ett\n– två", [list("ett", "två")]],
  ["a minus is no list", "-5 grader", [paragraph("-5 grader")]],
  ["markup stays text", "# *x* <b>y</b> $z$", [paragraph("# *x* <b>y</b> $z$")]],
])("%s", (_name, text, blocks) => {
  expect(staffText(text)).toEqual(blocks);
});

test("a text of the longest length passes whatever the line breaks, one sign more does not", () => {
  const longest = `${"å".repeat(TEXT_MAXIMUM - 2)}\r\nx`;
  expect(ChapterSchema.safeParse({ text: longest, seen: "3" })).toMatchObject({ success: true, data: { seen: 3 } });
  expect(ChapterSchema.safeParse({ text: `${longest}y` }).success).toBe(false);
});

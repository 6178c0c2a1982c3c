import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findRawSurvey } from "#app/features/dataset/raw-answers.server.ts";
import { RAW_FILES, type RawFormat } from "#app/features/dataset/render/raw-register.server.ts";
import { readSection } from "#app/features/response/answers.ts";
import { saveSection, submitDraft } from "#app/features/response/response.commands.server.ts";
import { findDraft } from "#app/features/response/response.queries.server.ts";
import type { SurveyDocument } from "#app/features/survey/survey.schema.ts";
import { ONE_OF_EACH } from "#tests/fixtures/question-types.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { HOSTILE_NAMES, hostileTexts, inPieces } from "#tests/support/hostile-texts.ts";
import { hasProgram } from "#tests/support/programs.ts";
import { makeSurvey } from "#tests/support/survey.ts";
import { missing } from "#tests/support/test-data.ts";

const today = "2026-11-16";
/** Longest text that a cell of a workbook holds is 32,767. */
const LONG = 8_000;
const questions = Object.values({ ...ONE_OF_EACH, text: { ...ONE_OF_EACH.text, maximumLength: LONG * 2 } });
const section = { key: "alla", title: { sv: "Alla" }, questions };
const document: SurveyDocument = {
  title: { sv: "=1+1 <b>Enkät</b>" },
  purpose: { sv: "Prov" },
  languages: ["sv"],
  minutes: 1,
  sections: [section],
};
const TEXT = ONE_OF_EACH.text.id;

describe.skipIf(missing("8_adversarial"))("hostile texts through every type of question (8_adversarial)", () => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  let folder: string;
  const kept: string[] = [];

  beforeAll(async () => {
    fresh = await freshDatabase();
    folder = mkdtempSync(path.join(os.tmpdir(), "lyhord-hostile-"));
    const { db } = fresh;
    const survey = await makeSurvey(db, { document });
    for (const piece of inPieces(hostileTexts(), LONG)) {
      const form = new FormData();
      form.append(TEXT, piece);
      const { answers, faults } = readSection(section, form);
      expect(faults, piece.slice(0, 80)).toEqual([]);
      kept.push(String(answers[TEXT]));
      const draft = { state: "none" } as const;
      const saved = await saveSection(db, { secret: null, draft, ...survey, section, answers, today });
      if (!saved.ok || !saved.value) throw new Error("not saved");
      const found = await findDraft(db, { secret: saved.value, surveyId: survey.surveyId, today });
      expect(found.state === "open" && found.content.answers).toEqual(answers);
      const sent = await submitDraft(db, { secret: saved.value, draft: found, ...survey, language: "sv", today });
      expect(sent.ok).toBe(true);
    }
  });
  afterAll(async () => {
    await fresh[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  });

  async function written(format: RawFormat, { plain = false } = {}): Promise<string> {
    const survey = await findRawSurvey(fresh.db, "dialogue", null, "sv");
    if (!survey) throw new Error("no survey");
    const chunks: Buffer[] = [];
    const file = await RAW_FILES[format].write(fresh.db, survey, { language: "sv", plain });
    for await (const chunk of file) chunks.push(Buffer.from(chunk));
    const name = path.join(folder, `svar${plain ? "-plain" : ""}.${format}`);
    writeFileSync(name, Buffer.concat(chunks));
    return name;
  }

  test("are stored as they were written, all of them", async () => {
    const stored = await fresh.db.response.findMany({ select: { answers: true } });
    const texts = stored.map(({ answers }) => (JSON.parse(answers) as Record<string, string>)[TEXT]);
    expect(texts.sort()).toEqual([...kept].sort());
    expect(kept.length).toBeGreaterThan(40);
  });

  test("are an answer to no question that has alternatives, whatever control they are sent in", () => {
    const texts = hostileTexts();
    const controls = [
      ...new Set(questions.flatMap(({ id }) => [id, `${id}__something_else`, `${id}_light`, `${id}_litter`])),
    ];
    for (const text of texts) {
      const form = new FormData();
      for (const name of [...controls.filter((one) => one !== TEXT), ...HOSTILE_NAMES]) form.append(name, text);
      const { answers } = readSection(section, form);
      // A text may say a number or a date; words of one's own have ids of their own.
      const own = /__|^Q(3|6|7|8|10)/;
      expect(
        Object.keys(answers).filter((id) => !own.test(id) && id !== ONE_OF_EACH.place.id),
        text,
      ).toEqual([]);
      expect(Object.getPrototypeOf(answers) === Object.prototype || Object.getPrototypeOf(answers) === null).toBe(true);
    }
  });

  test.each([
    ["csv", { delimiter: ";", bom: true }, {}],
    ["csv", { delimiter: "," }, { plain: true }],
  ] as const)("come out of %s unchanged, and none as a formula", async (format, reading, options) => {
    const rows = parse(readFileSync(await written(format, options)), reading) as string[][];
    expect(rows).toHaveLength(kept.length + 1);
    const cells = rows.slice(1).flat();
    const aNumber = /^\s*[-+]?\d+(?:[.,]\d+)?(?:[eE][-+]?\d+)?\s*%?$/;
    const lines = cells.flatMap((cell) => cell.split(/[\r\n]/));
    expect(lines.filter((line) => /^\s*[=+\-@]/.test(line) && !aNumber.test(line))).toEqual([]);
    /** Without the apostrophes before lines, and before what another delimiter would make a cell. */
    const unmarked = (text: string) => text.replace(/(^|[\r\n;,])'+/g, "$1");
    const found = new Set(cells.map(unmarked));
    expect(kept.filter((text) => !found.has(unmarked(text)))).toEqual([]);
  });

  test("come out of xlsx unchanged, and none as a formula", async () => {
    const name = await written("xlsx");
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(name);
    const found = new Set<string>();
    book.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.type, String(cell.value).slice(0, 80)).not.toBe(ExcelJS.ValueType.Formula);
          found.add(String(cell.value));
        }),
      ),
    );
    // A file of XML holds no control characters; everything else is there.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is they that are meant
    const printable = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
    const shown = new Set([...found].map(printable));
    expect(
      kept
        .map(printable)
        .filter((text) => !shown.has(text))
        .map((text) => text.slice(0, 60)),
    ).toEqual([]);
  });

  test.skipIf(!hasProgram("pspp"))("come out of sav whole: PSPP reads a case for each", async () => {
    const name = await written("sav");
    const syntax = `GET FILE='${name}'.\nSAVE TRANSLATE /OUTFILE='${folder}/pspp.csv' /TYPE=CSV /REPLACE /FIELDNAMES.\n`;
    writeFileSync(`${folder}/read.sps`, syntax);
    execFileSync("pspp", ["-O", "format=txt", `${folder}/read.sps`]);
    const rows = parse(readFileSync(`${folder}/pspp.csv`), {
      relax_quotes: true,
      relax_column_count: true,
    }) as string[][];
    expect(rows).toHaveLength(kept.length + 1);
  });
});

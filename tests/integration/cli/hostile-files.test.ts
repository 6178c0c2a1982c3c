import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase } from "../../support/database.ts";
import { lyhord } from "../../support/lyhord.ts";
import { makeMunicipality } from "../../support/municipality.ts";
import { missing, testData } from "../../support/test-data.ts";

const IMPORTS: Record<string, string[]> = {
  "import-areas": [],
  "import-responses": ["--municipality", "0617", "--dialogue", "x"],
  "import-tips": [],
};

/** Files that are none of what a command takes: pictures, workbooks, maps, attacks, lists of something else. */
const WRONG = [
  ["8_adversarial", "images"],
  ["8_adversarial", "xss"],
  ["8_adversarial", "csv_injection"],
  ["8_adversarial", "blns.txt"],
  ["8_adversarial", "blns.json"],
  ["3_surveys", "xlsform"],
  ["3_surveys", "surveyjs"],
  ["3_surveys", "xforms_odk"],
  ["3_surveys", "limesurvey"],
  ["6_pmtiles"],
];
const files = WRONG.filter((place) => !missing(...place)).flatMap((place) => below(testData(...place)));

function below(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place).flatMap((name) => below(path.join(place, name)));
}

describe.skipIf(missing("8_adversarial"))("hostile and wrong files", () => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  beforeAll(async () => {
    fresh = await freshDatabase();
    await makeMunicipality(fresh.db, "0617");
  });
  afterAll(() => fresh[Symbol.asyncDispose]());

  const counts = async () => {
    const { municipality, area, dialogue, survey, response, tip, auditEntry } = fresh.db;
    return Promise.all(
      [municipality, area, dialogue, survey, response, tip, auditEntry].map((table) => (table as typeof tip).count()),
    );
  };

  test.each(Object.entries(IMPORTS))("%s answers each in one sentence and writes nothing", async (command, more) => {
    const before = await counts();
    expect(files.length).toBeGreaterThan(60);
    for (const file of files) {
      const { code, output, complaint } = await lyhord(fresh.url, [command, file, ...more]);
      expect({ file, code, output }).toEqual({ file, code: 1, output: "" });
      expect(complaint.startsWith(path.basename(file)), complaint).toBe(true);
      expect(complaint).toMatch(/^[^\n]{20,300}[.?]\n$/);
    }
    expect(await counts()).toEqual(before);
  });

  const SPECTRUM = ["8_adversarial", "csv_spectrum", "csvs"];
  test.each(["import-areas", "import-tips"])("%s finds nothing of its own in the CSV spectrum", async (command) => {
    for (const name of readdirSync(testData(...SPECTRUM))) {
      const { code, complaint } = await lyhord(fresh.url, [command, testData(...SPECTRUM, name)]);
      expect({ name, code }).toEqual({ name, code: 1 });
      expect(complaint).toMatch(new RegExp(`^${name}, row [12].*\\.\\n$`));
    }
  });

  test("import-responses reads the CSV spectrum, quotes, line breaks and all", async () => {
    for (const name of readdirSync(testData(...SPECTRUM))) {
      const words = [
        "import-responses",
        testData(...SPECTRUM, name),
        "--municipality",
        "0617",
        "--dialogue",
        "x",
        "--dry-run",
      ];
      const { code, output, complaint } = await lyhord(fresh.url, words);
      expect({ name, code, complaint }).toEqual({ name, code: 0, complaint: "" });
      expect(output).toMatch(/\n[1-3] answers to [1-5] questions\.\n/);
    }
  });
});

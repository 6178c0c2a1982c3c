import Sqlite from "better-sqlite3";
import { BANK, fromBank, whereYouLive } from "#app/features/question/bank.ts";
import type { Answers, Question } from "#app/features/question/question.schema.ts";
import type { SurveyDocument } from "#app/features/survey/survey.schema.ts";
import { sqliteFile } from "#app/platform/database/address.server.ts";
import { openDatabase } from "#app/platform/database/database.server.ts";
import { randomId } from "#app/platform/ids.server.ts";

const MUNICIPALITY = "0617";
const WEEKS = 8;

export interface LargeSurvey {
  surveyId: string;
  slug: string;
  document: SurveyDocument;
}

/**
 * A random sample in the demo's Gnosjö, with so many answers to twenty questions – among them where, how old, what sex,
 * and one where several answers can be chosen – over eight weeks, written past the product: storing is measured elsewhere.
 */
export async function makeLargeSurvey(databaseUrl: string, answers: number): Promise<LargeSurvey> {
  const db = openDatabase(databaseUrl);
  const areas = await db.area.findMany({ where: { municipalityCode: MUNICIPALITY }, orderBy: { position: "asc" } });
  const singles = BANK.filter(({ type, id }) => type === "single" && !["G1", "G2"].includes(id)).slice(0, 16);
  const questions = [...singles, ...["F1", "G1", "G2"].map(fromBank), whereYouLive(areas)];
  const slug = `stor-${answers}`;
  const document: SurveyDocument = {
    title: { sv: "Mätning", en: "Measurement" },
    purpose: { sv: "Mätning", en: "Measurement" },
    languages: ["sv", "en"],
    minutes: 5,
    sections: [{ key: "del-1", title: { sv: "Del 1", en: "Part 1" }, questions }],
  };
  const [dialogueId, surveyId, surveyVersionId] = [randomId(), randomId(), randomId()];
  const facts = { municipalityCode: MUNICIPALITY, opensOn: "2026-09-07", closesOn: "2026-12-31" };
  await db.dialogue.create({ data: { id: dialogueId, slug, title: "Mätning", ...facts } });
  await db.survey.create({ data: { id: surveyId, dialogueId, slug, design: "random_sample", ...facts } });
  const version = { id: surveyVersionId, surveyId, number: 1, document: JSON.stringify(document) };
  await db.surveyVersion.create({ data: version });
  await db.$disconnect();
  writeAnswers(sqliteFile(databaseUrl), { surveyId, surveyVersionId, questions, answers });
  return { surveyId, slug, document };
}

interface Writing {
  surveyId: string;
  surveyVersionId: string;
  questions: readonly Question[];
  answers: number;
}

function writeAnswers(file: string, { surveyId, surveyVersionId, questions, answers }: Writing): void {
  const db = new Sqlite(file);
  db.pragma("synchronous = OFF");
  const insert = db.prepare(
    `INSERT INTO "Response" ("id", "municipalityCode", "surveyId", "surveyVersionId", "stratum", "week", "mode", "answers")
     VALUES (?, '${MUNICIPALITY}', ?, ?, ?, ?, 'web', ?)`,
  );
  const chance = chanceOf(answers);
  // In the order of their ids, as the nightly closing leaves them; other surveys' answers lie in between.
  const ids = Array.from({ length: answers }, randomId).sort();
  db.transaction(() => {
    const counts = new Array<number>(WEEKS).fill(0);
    for (const id of ids) {
      const given = answersOf(questions, chance);
      const week = Math.floor(chance() * WEEKS);
      counts[week] = (counts[week] ?? 0) + 1;
      insert.run(id, surveyId, surveyVersionId, given.G3 ?? null, weekOf(week), JSON.stringify(given));
    }
    const note = db.prepare(`INSERT INTO "ResponseChange" ("surveyId", "week", "counter") VALUES (?, ?, ?)`);
    for (const [week, count] of counts.entries()) note.run(surveyId, weekOf(week), count);
    const total = db.prepare(
      `INSERT INTO "ResponseCount" ("surveyId", "kind", "key", "count") VALUES (?, 'day', ?, ?)`,
    );
    total.run(surveyId, "2026-09-07", answers);
  })();
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
}

const weekOf = (number: number) => `2026-W${37 + number}`;

/** One in fourteen skips a question. */
export function answersOf(questions: readonly Question[], chance: () => number): Answers {
  const answers: Answers = {};
  for (const question of questions) {
    if (!("options" in question) || chance() < 0.07) continue;
    const codes = question.options.map(({ code }) => code);
    const first = Math.floor(chance() ** 1.5 * codes.length);
    answers[question.id] = question.type === "multiple" ? codes.slice(first, first + 2) : (codes[first] as string);
  }
  return answers;
}

/** The same numbers from 0 to 1 every time (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

import { BANK } from "#app/features/question/bank.ts";
import type { SurveyDocument } from "#app/features/survey/survey.schema.ts";
import { type Database, openDatabase } from "#app/platform/database/database.server.ts";
import { randomId } from "#app/platform/ids.server.ts";

const MUNICIPALITY = { code: "0617", slug: "gnosjo" };
const SLUG = "matning";

export const MEASURED_SURVEY = `/${MUNICIPALITY.slug}/enkat/${SLUG}`;

/** Twenty questions on four pages, in the demo's Gnosjö. @returns the survey's id */
export async function makeMeasuredSurvey(databaseUrl: string): Promise<string> {
  const db = openDatabase(databaseUrl);
  try {
    return await publish(db);
  } finally {
    await db.$disconnect();
  }
}

async function publish(db: Database): Promise<string> {
  const questions = BANK.filter(({ type }) => type === "single").slice(0, 20);
  const document: SurveyDocument = {
    title: { sv: "Mätning", en: "Measurement" },
    purpose: { sv: "Mätning", en: "Measurement" },
    languages: ["sv", "en"],
    minutes: 5,
    sections: [0, 1, 2, 3].map((page) => ({
      key: `del-${page + 1}`,
      title: { sv: `Del ${page + 1}`, en: `Part ${page + 1}` },
      questions: questions.slice(page * 5, page * 5 + 5),
    })),
  };
  const [dialogueId, surveyId] = [randomId(), randomId()];
  const dates = { municipalityCode: MUNICIPALITY.code, opensOn: "2026-01-01" };
  await db.dialogue.create({ data: { id: dialogueId, slug: SLUG, title: "Mätning", ...dates } });
  await db.survey.create({ data: { id: surveyId, dialogueId, slug: SLUG, design: "open_link", ...dates } });
  await db.surveyVersion.create({ data: { id: randomId(), surveyId, number: 1, document: JSON.stringify(document) } });
  return surveyId;
}

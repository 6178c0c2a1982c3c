import { coreSurvey } from "#app/features/survey/standard-surveys.ts";
import type { SurveyDesign, SurveyDocument } from "#app/features/survey/survey.schema.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { makeMunicipality } from "./municipality.ts";

/** The five-minute survey, with a question of free text. */
export const coreDocument: SurveyDocument = (() => {
  const document = coreSurvey({ municipalityName: "Kommun", areas: [{ key: "norr", name: "Norr" }] });
  const text = { id: "F4", type: "text", text: { sv: "Berätta" }, maximumLength: 2000 } as const;
  return { ...document, sections: [...document.sections, { key: "ord", title: { sv: "Ord" }, questions: [text] }] };
})();

interface MakeSurvey {
  slug?: string;
  design?: SurveyDesign;
  opensOn?: string;
  closesOn?: string | null;
  document?: SurveyDocument;
}

/** A municipality with one survey that is open in November 2026. */
export async function makeSurvey(db: Database, more: MakeSurvey = {}) {
  const code = "0001";
  if (!(await db.municipality.findUnique({ where: { code } }))) {
    await makeMunicipality(db, code);
    await db.dialogue.create({
      data: { id: "dialogue", municipalityCode: code, slug: "hosten", title: "Hösten", opensOn: "2026-11-01" },
    });
  }
  const { slug = "tyck-till", document = coreDocument, ...facts } = more;
  const survey = { design: "open_link", opensOn: "2026-11-01", closesOn: "2026-11-30", ...facts };
  const id = `survey-${slug}`;
  await db.survey.create({ data: { id, municipalityCode: code, dialogueId: "dialogue", slug, ...survey } });
  await publishVersion(db, id, 1, document);
  return { code, surveyId: id, surveyVersionId: `${id}-1`, document };
}

export async function publishVersion(db: Database, surveyId: string, number: number, document: SurveyDocument) {
  await db.surveyVersion.create({
    data: { id: `${surveyId}-${number}`, surveyId, number, document: JSON.stringify(document) },
  });
}

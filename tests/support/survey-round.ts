import type { Answers } from "#app/features/question/question.schema.ts";
import { coreSurvey } from "#app/features/survey/standard-surveys.ts";
import type { SurveyDesign, SurveyDocument } from "#app/features/survey/survey.schema.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { randomId } from "#app/platform/ids.server.ts";

interface Round {
  municipalityCode: string;
  slug: string;
  design: SurveyDesign;
  opensOn: string;
  closesOn: string | null;
  document?: SurveyDocument;
}

/** A dialogue with one survey, both by the same address. Answer it with `answer`. */
export async function makeRound(db: Database, round: Round): Promise<{ id: string; dialogueId: string }> {
  const { municipalityCode, slug, design, opensOn, closesOn } = round;
  const id = `${municipalityCode}-${slug}`;
  const document = round.document ?? (await standardDocument(db, municipalityCode));
  await db.dialogue.create({
    data: { id, municipalityCode, slug, title: `Dialog ${slug}`, opensOn, closesOn },
  });
  await db.survey.create({ data: { id, municipalityCode, dialogueId: id, slug, design, opensOn, closesOn } });
  await db.surveyVersion.create({ data: { id, surveyId: id, number: 1, document: JSON.stringify(document) } });
  return { id, dialogueId: id };
}

async function standardDocument(db: Database, municipalityCode: string): Promise<SurveyDocument> {
  const areas = await db.area.findMany({ where: { municipalityCode }, orderBy: { key: "asc" } });
  return coreSurvey({ municipalityName: "Kommunen", areas });
}

/** Stores answers as a resident's submission does: the rows and the change that tells of them. */
export async function answer(
  db: Database,
  surveyId: string,
  people: readonly Answers[],
  week = "2026-W41",
): Promise<void> {
  const { municipalityCode } = await db.survey.findUniqueOrThrow({ where: { id: surveyId } });
  await db.$transaction(async (tx) => {
    await tx.response.createMany({
      data: people.map((answers) => ({
        id: randomId(),
        municipalityCode,
        surveyId,
        surveyVersionId: surveyId,
        week,
        mode: "web",
        answers: JSON.stringify(answers),
      })),
    });
    await tx.responseChange.upsert({
      where: { surveyId_week: { surveyId, week } },
      create: { surveyId, week, counter: people.length },
      update: { counter: { increment: people.length } },
    });
    const day = { surveyId, kind: "day", key: week };
    await tx.responseCount.upsert({
      where: { surveyId_kind_key: day },
      create: { ...day, count: people.length },
      update: { count: { increment: people.length } },
    });
  });
}

/** Removes all answers that are so, as a withdrawal does: the rows, and the change that tells of them. */
export async function removeAnswers(
  db: Database,
  surveyId: string,
  answers: Answers,
  week = "2026-W41",
): Promise<void> {
  await db.$transaction([
    db.response.deleteMany({ where: { surveyId, week, answers: JSON.stringify(answers) } }),
    db.responseChange.update({
      where: { surveyId_week: { surveyId, week } },
      data: { counter: { increment: 1 } },
    }),
  ]);
}

export const times = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);

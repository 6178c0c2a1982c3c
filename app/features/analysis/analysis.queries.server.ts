import { instanceOf } from "#app/platform/clock.server.ts";
import type { Database, Reader } from "#app/platform/database/database.server.ts";
import { dayOf } from "#app/platform/dates.ts";
import type { Tier } from "#app/statistics/suppression.ts";
import { ELSEWHERE } from "../question/scales.ts";
import { surveyState } from "../survey/survey.policy.ts";
import { findDocument } from "../survey/survey.queries.server.ts";
import { SurveyDesignSchema, type SurveyDocument } from "../survey/survey.schema.ts";
import { withChosenLines } from "./chosen-lines.ts";
import { chooseSurvey, withoutGroups } from "./chosen-survey.ts";
import { countableDocument } from "./countable.ts";
import type { TabulatedSurvey } from "./counting.server.ts";
import type { DialogueResults, SurveyResult } from "./results.ts";
import { indexShown, type SafetyIndex } from "./safety-index.ts";
import { type EarlierRound, surveyResult } from "./survey-result.ts";
import { shownTables } from "./tables.server.ts";
import { mergedDocument } from "./versions.ts";
import { withMeasures } from "./with-measures.ts";

/** Everything that a tier may see of a dialogue's surveys, random samples first. */
export async function dialogueResults(
  db: Database,
  municipalityCode: string,
  dialogueId: string,
  tier: Tier,
): Promise<DialogueResults> {
  const today = dayOf((await instanceOf(db)).now());
  const surveys = await loadSurveys(db, municipalityCode);
  const own = surveys.filter((survey) => survey.dialogueId === dialogueId).sort(inOrder);
  const results: SurveyResult[] = [];
  for (const survey of own) results.push(await resultOf(db, survey, surveys, today, tier));
  return { tier, surveys: results };
}

/** What a page on one survey of a dialogue shows: of the address's survey or the first. Null when there is no such. */
export async function findSurveyPage(
  db: Database,
  dialogue: { id: string; municipalityCode: string },
  surveySlug: string | undefined,
  tier: Tier,
) {
  const results = await dialogueResults(db, dialogue.municipalityCode, dialogue.id, tier);
  const page = chooseSurvey(results, surveySlug);
  return page && { ...page, survey: page.survey && withoutGroups(page.survey) };
}

/** What a page on one question shows, with its groups, or null when there is no such question. */
export async function findQuestionPage(
  db: Database,
  dialogue: { id: string; municipalityCode: string },
  address: { survey: string; question: string },
  tier: Tier,
) {
  const results = await dialogueResults(db, dialogue.municipalityCode, dialogue.id, tier);
  const survey = results.surveys.find(({ slug }) => slug === address.survey);
  const question = survey?.questions.find(({ questionId }) => questionId === address.question);
  return survey && question ? { survey: { ...survey, questions: [] }, question } : null;
}

/**
 * Publishes what has closed: keeps its figures, as the first look at them would.
 * @param today the day that has begun
 * @returns how many surveys
 */
export async function publishClosedSurveys(db: Database, today: string): Promise<number> {
  const waiting = await db.survey.findMany({
    where: { closesOn: { lt: today }, responses: { some: {} }, NOT: { snapshot: { frozen: true } } },
    select: { id: true, municipalityCode: true },
    orderBy: { closesOn: "asc" },
  });
  for (const { id, municipalityCode } of waiting) {
    const survey = (await loadSurveys(db, municipalityCode)).find((one) => one.id === id);
    if (survey) await shownTables(db, survey, today);
  }
  return waiting.length;
}

export type LoadedSurvey = Awaited<ReturnType<typeof loadSurveys>>[number];

const DESIGNS = SurveyDesignSchema.options;

function inOrder(one: LoadedSurvey, other: LoadedSurvey): number {
  const order = DESIGNS.indexOf(one.design) - DESIGNS.indexOf(other.design);
  return order || one.opensOn.localeCompare(other.opensOn) || one.slug.localeCompare(other.slug);
}

/** The local safety index as staff may see it, or why there is none. */
export async function findSafetyIndex(
  db: Database,
  survey: LoadedSurvey,
  all: readonly LoadedSurvey[],
  today: string,
): Promise<SafetyIndex> {
  const { design, safetyIndex } = await resultOf(db, survey, all, today, "staff");
  const kind = design === "random_sample" ? "not_counted" : "no_random_sample";
  return safetyIndex ?? { state: "not_computed", reason: { kind } };
}

async function resultOf(
  db: Database,
  survey: LoadedSurvey,
  all: readonly LoadedSurvey[],
  today: string,
  tier: Tier,
): Promise<SurveyResult> {
  const { id, slug, design, opensOn, closesOn, invited, elsewhereKeys, population, strata } = survey;
  // Those before it are published first: a round that comes later changes nothing that has been said of this one.
  const rounds = design === "random_sample" ? await earlierRounds(db, survey, all, today) : [];
  const facts = {
    surveyId: id,
    slug,
    design,
    opensOn,
    closesOn,
    invited,
    isOpen: surveyState(survey, today) === "open",
    elsewhereCodes: new Set([ELSEWHERE.code, ...elsewhereKeys]),
    strata,
  };
  const { answers, figures, sequence } = await shownTables(db, survey, today);
  const earlier = inOrderOfComparing(rounds, sequence);
  const shown = figures ?? { tables: undefined, population };
  const document = withChosenLines(survey.document, shown.tables);
  const result = surveyResult({ survey: { ...facts, document }, answers, ...shown, earlier }, tier);
  const safetyIndex = indexShown(result, { document, tables: shown.tables, earlier });
  const measured = withMeasures(result, { document, tables: shown.tables }, tier);
  return safetyIndex ? { ...measured, safetyIndex } : measured;
}

type PublishedRound = EarlierRound & { sequence: number };

/**
 * The rounds that were there when a survey was published, as they are; then those that came later – taken in from a file,
 * most often – in the order in which they came. So what a figure has been compared with is what it is compared with for
 * good, and a round that comes later is compared with where there was none.
 */
function inOrderOfComparing(rounds: readonly PublishedRound[], published = Number.POSITIVE_INFINITY): EarlierRound[] {
  const late = rounds.filter(({ sequence }) => sequence > published);
  const known = rounds.filter((round) => !late.includes(round));
  return [...known, ...late.sort((one, other) => one.sequence - other.sequence)];
}

/** The random samples that were closed before this one opened, the latest first. */
async function earlierRounds(
  db: Database,
  survey: LoadedSurvey,
  all: readonly LoadedSurvey[],
  today: string,
): Promise<PublishedRound[]> {
  const rounds: PublishedRound[] = [];
  const before = all.filter(
    ({ design, closesOn }) => design === "random_sample" && closesOn !== null && closesOn < survey.opensOn,
  );
  for (const one of before.sort((a, b) => b.opensOn.localeCompare(a.opensOn))) {
    const { figures, sequence = 0 } = await shownTables(db, one, today);
    if (figures) rounds.push({ opensOn: one.opensOn, document: one.document, sequence, ...figures });
  }
  return rounds;
}

export async function loadSurveys(db: Reader, municipalityCode: string) {
  const [surveys, elsewhere, population] = await Promise.all([
    db.survey.findMany({
      where: { municipalityCode },
      select: {
        id: true,
        municipalityCode: true,
        dialogueId: true,
        slug: true,
        design: true,
        invited: true,
        opensOn: true,
        closesOn: true,
        leavesOutSuspect: true,
        versions: { select: { id: true }, orderBy: { number: "desc" } },
        strata: { select: { key: true, population: true }, orderBy: { key: "asc" } },
      },
    }),
    db.area.findMany({
      where: { municipalityCode, kind: "elsewhere" },
      select: { key: true },
      orderBy: { key: "asc" },
    }),
    db.populationMargin.findMany({
      where: { municipalityCode },
      select: { dimension: true, category: true, share: true },
      orderBy: [{ dimension: "asc" }, { category: "asc" }],
    }),
  ]);
  const elsewhereKeys = elsewhere.map(({ key }) => key);
  const loaded = await Promise.all(
    surveys.map(async ({ versions, design, ...survey }) => {
      const documents = await Promise.all(versions.map(({ id }) => findDocument(db, id)));
      const [latest, ...older] = documents.filter((document): document is SurveyDocument => document !== null);
      if (!latest) return [];
      return [
        {
          ...survey,
          design: SurveyDesignSchema.parse(design),
          document: countableDocument(mergedDocument([latest, ...older])),
          versions: versions.length,
          elsewhereKeys,
          population,
        } satisfies TabulatedSurvey & { slug: string },
      ];
    }),
  );
  return loaded.flat();
}

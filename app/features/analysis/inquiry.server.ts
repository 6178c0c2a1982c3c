import { instanceOf } from "#app/platform/clock.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { dayOf } from "#app/platform/dates.ts";
import { ELSEWHERE } from "../question/scales.ts";
import { surveyState } from "../survey/survey.policy.ts";
import { findSafetyIndex, type LoadedSurvey, loadSurveys } from "./analysis.queries.server.ts";
import type { Inquiry, InquiryName } from "./inquiry.ts";
import { type NamedComparison, namedComparison, namedParts } from "./inquiry-address.ts";
import { asksTheSame, inquiryChoices } from "./inquiry-choices.ts";
import { type Ask, comparedPair, gatedFigures } from "./inquiry-figures.server.ts";
import { type InquiryResult, inquiryResult } from "./inquiry-result.ts";
import { FEWEST_ROUNDS } from "./inquiry-trend.ts";
import { findScale } from "./scale.server.ts";
import { scaleBlocks } from "./scale-blocks.ts";

/** What an analyst's page shows: what can be asked, what the address names that is not there, and what was found. */
export async function findInquiryPage(
  db: Database,
  dialogue: { id: string; municipalityCode: string },
  inquiry: Inquiry,
) {
  const today = dayOf((await instanceOf(db)).now());
  const all = await loadSurveys(db, dialogue.municipalityCode);
  const closed = all.filter((survey) => surveyState(survey, today) === "closed");
  const surveys = closed.filter(({ dialogueId }) => dialogueId === dialogue.id);
  const named = surveys.find(({ slug }) => slug === inquiry.survey);
  const survey = named ?? surveys[0];
  const isOther: InquiryName[] = inquiry.survey && !named ? ["survey"] : [];
  if (!survey) return { surveys: [], asked: null, unknown: isOther };
  const choices = inquiryChoices(survey.document, elsewhereCodes(survey));
  const { unknown, ...parts } = namedParts(choices, inquiry);
  const { question, grouping } = parts;
  const comparable = closed.filter(
    (other) =>
      other.id !== survey.id && isComparable(survey, other) && (!question || asksTheSame(other.document, question)),
  );
  const hasTrend = question !== undefined && comparable.length + 1 >= FEWEST_ROUNDS;
  const comparedGroups = survey.design === "random_sample" ? grouping : undefined;
  const comparison = namedComparison(inquiry, { grouping: comparedGroups, comparable, hasTrend });
  const blocks = scaleBlocks(choices.sections);
  const block = blocks.find(({ key }) => key === inquiry.scale);
  const noBlock: InquiryName[] = inquiry.scale && !block ? ["scale"] : [];
  const missing = [...isOther, ...unknown, ...noBlock];
  // Without what is to be counted nothing is; a comparison that cannot be made leaves the rest.
  const canCount = question !== undefined && !inquiry.scale && missing.length === 0;
  const ask = {
    ...parts,
    weighting: inquiry.weighting,
    contrast: comparison.againstRest ? ("rest" as const) : undefined,
  };
  return {
    surveys: surveys.map(titled),
    unknown: [...missing, ...(inquiry.notUnderstood ?? []), ...comparison.unknown],
    asked: {
      survey: titled(survey),
      choices: {
        sections: choices.sections.map(({ questions: asked, ...section }) => ({
          ...section,
          questions: asked.map(({ id, text }) => ({ id, text })),
        })),
        groupings: choices.groupings,
        comparable: comparable.map(titled),
        comparedGroups: comparedGroups?.groups ?? [],
        hasTrend,
        blocks: blocks.map(({ items, key, title, first }) => ({ key, title, first, items: items.length })),
      },
      scale: block && missing.length === 0 ? await findScale(db, today, survey, block, inquiry.weighting) : null,
      // Of the whole survey: where nothing of it is asked for yet.
      index: question || block ? null : await findSafetyIndex(db, survey, all, today),
      result: canCount ? await resultOf(db, today, survey, comparison, { ...ask, question }) : null,
    },
  };
}

async function resultOf(
  db: Database,
  today: string,
  survey: LoadedSurvey,
  { compared, rounds, pair }: NamedComparison<LoadedSurvey>,
  ask: Ask,
): Promise<InquiryResult> {
  const of = async (one: LoadedSurvey) => ({ ...(await gatedFigures(db, today, one, ask)), survey: titled(one) });
  const [own, other, all] = await Promise.all([
    of(survey),
    compared && of(compared),
    rounds && Promise.all(rounds.map(of)),
  ]);
  const twoGroups = pair && (await comparedPair(db, survey, ask, own, pair));
  return inquiryResult(ask, own, { other, rounds: all, pair: twoGroups });
}

const titled = ({ slug, document, opensOn, design }: LoadedSurvey) => ({
  slug,
  title: document.title,
  opensOn,
  design,
});

/** Random samples are compared with each other, and with nothing else. */
const isComparable = (one: LoadedSurvey, other: LoadedSurvey) =>
  one.design === "random_sample" && other.design === "random_sample";

const elsewhereCodes = ({ elsewhereKeys }: LoadedSurvey): ReadonlySet<string> =>
  new Set([ELSEWHERE.code, ...elsewhereKeys]);

import type { Variable } from "../question/question.schema.ts";
import { variablesOf } from "../question/types/register.ts";
import type { SurveyDocument } from "../survey/survey.schema.ts";

/**
 * One document for answers of all versions: the latest, with the answers that only an earlier version offered put last
 * in their question, and after its questions those that only an earlier version asked. Its questions are the variables that
 * are stored: a grid has become its rows.
 *
 * Which answers belong together is said by the ids alone: a question that was changed so that old answers are no answers to
 * it has another id in the later version (survey/next-version.ts). The old one keeps its answers and its figures here.
 * @param versions the latest first
 */
export function mergedDocument(versions: readonly [SurveyDocument, ...SurveyDocument[]]): SurveyDocument {
  const [latest, ...earlier] = versions;
  const sections = latest.sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap(variablesOf).map((question) => withEarlierOptions(question, earlier)),
  }));
  const known = new Set(sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
  for (const section of earlier.flatMap((version) => version.sections)) {
    const gone = section.questions.flatMap(variablesOf).filter(({ id }) => !known.has(id));
    if (gone.length === 0) continue;
    const questions = gone.map((question) => withEarlierOptions(asAskedBefore(question, known), earlier));
    for (const { id } of gone) known.add(id);
    const home = sections.find(({ key }) => key === section.key);
    if (home) home.questions.push(...questions);
    else sections.push({ ...section, questions });
  }
  return { ...latest, sections };
}

/** Where a later version asks it in another way, the two stand in the same list and may have the same words. */
function asAskedBefore(question: Variable, known: ReadonlySet<string>): Variable {
  const bare = question.id.replace(EDITION, "");
  if (![...known].some((id) => id.replace(EDITION, "") === bare)) return question;
  const { sv, en } = question.text;
  return { ...question, text: { sv: `${sv} (tidigare lydelse)`, en: `${en ?? sv} (earlier wording)` } };
}

/** In A1_v2 and own_1_v2__row: which edition of a question it is. */
const EDITION = /_v\d+(?=__|$)/;

function withEarlierOptions(question: Variable, earlier: readonly SurveyDocument[]): Variable {
  if (!("options" in question)) return question;
  const options = [...question.options];
  for (const before of earlier.flatMap(allQuestions)) {
    if (before.id !== question.id || !("options" in before)) continue;
    options.push(...before.options.filter((option) => !options.some(({ code }) => code === option.code)));
  }
  return { ...question, options };
}

/** Every variable that is stored of a document's questions, in order. */
export function allQuestions(document: SurveyDocument): Variable[] {
  return document.sections.flatMap((section) => section.questions.flatMap(variablesOf));
}

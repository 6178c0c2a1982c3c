import { FileFault, shortened } from "#app/platform/files/file-fault.ts";
import { slugOf } from "../municipality/slug.ts";
import { BANK } from "../question/bank.ts";
import type { Answer, Option, Question } from "../question/question.schema.ts";
import * as scales from "../question/scales.ts";
import type { ColumnRule } from "./column-map.ts";
import { type ColumnProfile, numberOf } from "./column-profile.ts";
import { inOptionOrder } from "./option-order.ts";

/** A column that has become a question. */
export interface ImportedQuestion {
  question: Question;
  /** The answer in a cell that is not empty; undefined when the cell holds none that the question allows. */
  read(cell: string): Answer | undefined;
}

export interface ColumnFacts {
  file: string;
  header: string;
  /** Proposed; another one where the bank means something else by it. */
  id: string;
  text: string;
  profile: ColumnProfile;
  rule?: ColumnRule;
  /** Said by a texts file. */
  type?: ColumnRule["type"];
  /** The municipality's question about where people live. */
  whereYouLive: Question & { type: "area" };
  /** Answers that are no point on any scale, in lower case. */
  noOpinion: ReadonlySet<string>;
}

/** Between the alternatives of one cell, as Microsoft's forms write them. */
const SEPARATOR = ";";
const FEWEST_ANSWERS_PER_VALUE = 2;
const MOST_GUESSED_VALUES = 40;
const LONGEST_GUESSED_VALUE = 80;
const MOST_RATINGS = 11;
const MOST_OPTIONS = 200;
const SHORTEST_TEXT_LIMIT = 2000;

/** Makes a question of a column: as told, as the question bank has it, or as its values suggest. */
export function importedQuestion(facts: ColumnFacts): ImportedQuestion {
  const known = knownQuestion(facts);
  if (known) return choiceQuestion(known, labelled(known.options), facts.rule?.separator);
  const { id, text } = { id: freeOfBank(facts), text: { sv: facts.text } };
  const type = facts.rule?.type ?? facts.type ?? guessedType(facts.profile);
  if (type === "text") {
    const maximumLength = Math.max(SHORTEST_TEXT_LIMIT, facts.profile.longest);
    return { question: { id, text, type, maximumLength }, read: (cell) => cell };
  }
  if (type === "number") return { question: { id, text, type }, read: numberOf };
  const isMultiple = type === "multiple";
  const { options, codes } = optionsOf(facts, isMultiple ? (facts.rule?.separator ?? SEPARATOR) : undefined);
  const question = { id, text, type: isMultiple ? type : ("single" as const), options };
  return choiceQuestion(question, codes, facts.rule?.separator);
}

type ChoiceQuestion = Extract<Question, { options: Option[] }>;

/** A question that exists already: the municipality's own, or the bank's where every value is one of its answers. */
function knownQuestion({ id, rule, profile, whereYouLive, file, header }: ColumnFacts): ChoiceQuestion | undefined {
  if (rule?.type === "area") return whereYouLive;
  if (rule?.options) return undefined;
  const candidate = BANK.find((question) => question.id === (rule?.id ?? id));
  if (!candidate || !("options" in candidate)) return undefined;
  const labels = labelled(candidate.options);
  const values =
    candidate.type === "multiple" ? splitKeys(profile, rule?.separator) : [...(profile.values?.keys() ?? [])];
  const strange = values.find((value) => !labels.has(value.toLowerCase()));
  if (strange === undefined && values.length > 0) return candidate;
  if (rule?.id === undefined) return undefined;
  const what = `“${shortened(strange ?? "")}” is no answer to ${candidate.id} of the question bank.`;
  throw new FileFault(file, what, { column: header });
}

/** Another question may not look like one of the bank's, which is compared between rounds. */
function freeOfBank({ id, rule }: ColumnFacts): string {
  if (rule?.id) return rule.id;
  const isTaken = id === "G3" || BANK.some((question) => question.id === id);
  return isTaken ? `imported_${id}` : id;
}

function guessedType({ values, filled, isNumeric, averageLength }: ColumnProfile): "single" | "number" | "text" {
  if (isNumeric) return values && values.size <= MOST_RATINGS ? "single" : "number";
  if (!values || values.size > MOST_GUESSED_VALUES || averageLength > LONGEST_GUESSED_VALUE) return "text";
  return filled / values.size >= FEWEST_ANSWERS_PER_VALUE ? "single" : "text";
}

const splitCell = (cell: string, separator: string) =>
  cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const splitKeys = ({ values }: ColumnProfile, separator = SEPARATOR) => [
  ...new Set([...(values?.keys() ?? [])].flatMap((cell) => splitCell(cell, separator))),
];

/** The codes of options by every text that stands for them. */
function labelled(options: readonly Option[]): Map<string, string> {
  const texts = options.flatMap(
    ({ code, label }) =>
      [
        [label.sv, code],
        [label.en ?? code, code],
        [code, code],
      ] as const,
  );
  return new Map(texts.map(([text, code]) => [text.toLowerCase(), code]));
}

const SCALES = Object.values(scales).filter((scale): scale is Option[] => Array.isArray(scale));

function optionsOf({ rule, profile, file, header, noOpinion }: ColumnFacts, separator: string | undefined) {
  if (rule?.options) return ruledOptions(rule.options);
  const counts = profile.values && (separator ? partCounts(profile.values, separator) : profile.values);
  if (!counts || counts.size > MOST_OPTIONS) {
    throw new FileFault(file, `there are more than ${MOST_OPTIONS} different answers.`, { column: header });
  }
  const values = inOptionOrder(counts);
  const isApart = (value: string) => noOpinion.has(value.toLowerCase());
  const scale = SCALES.find((options) =>
    isScaleOf(
      options,
      values.filter((value) => !isApart(value)),
    ),
  );
  const apart = values.filter((value) => isApart(value) && !(scale && labelled(scale).has(value.toLowerCase())));
  const points = scale ? [] : values.filter((value) => !isApart(value));
  const found = optionsFrom([
    ...points.map((value) => ({ value, label: plainNumber(value, profile) })),
    ...apart.map((value) => ({ value, label: value, state: "dont_know" as const })),
  ]);
  if (!scale) return found;
  return { options: [...scale, ...found.options], codes: new Map([...labelled(scale), ...found.codes]) };
}

/** Every value is on the scale, and of a long scale at most one point is missing: "yes" and "no" alone are no scale. */
function isScaleOf(options: readonly Option[], values: string[]): boolean {
  const codes = labelled(options);
  const found = new Set(values.map((value) => codes.get(value.toLowerCase())));
  if (found.has(undefined)) return false;
  const points = options.filter(({ state }) => !state);
  return points.filter(({ code }) => !found.has(code)).length <= (points.length > 3 ? 1 : 0);
}

function partCounts(values: ReadonlyMap<string, number>, separator: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [cell, count] of values) {
    for (const part of splitCell(cell, separator)) counts.set(part, (counts.get(part) ?? 0) + count);
  }
  return counts;
}

/** Programs that keep whole numbers as decimals write 3 as 3.0. */
const plainNumber = (value: string, { isNumeric }: ColumnProfile) => (isNumeric ? value.replace(/[.,]0+$/, "") : value);

const ruledOptions = (rules: NonNullable<ColumnRule["options"]>) =>
  optionsFrom(rules.map(({ label, ...rule }) => ({ ...rule, label: label ?? rule.value })));

interface OptionPlan {
  value: string;
  label: string;
  code?: string;
  state?: Option["state"];
}

/** Different values may share a code only when it was given to both. */
function optionsFrom(plans: OptionPlan[]): { options: Option[]; codes: Map<string, string> } {
  const options = new Map<string, Option>();
  const codes = new Map<string, string>();
  for (const { value, label, code: given, state } of plans) {
    const base = given ?? (slugOf(label) || "value");
    let code = base;
    for (let number = 2; given === undefined && options.has(code); number++) code = `${base}-${number}`;
    if (!options.has(code)) options.set(code, { code, label: { sv: label }, ...(state ? { state } : {}) });
    codes.set(value.toLowerCase(), codes.get(value.toLowerCase()) ?? code);
    codes.set(value, code);
  }
  return { options: [...options.values()], codes };
}

function choiceQuestion(
  question: ChoiceQuestion,
  codes: ReadonlyMap<string, string>,
  separator = SEPARATOR,
): ImportedQuestion {
  const codeOf = (value: string) => codes.get(value) ?? codes.get(value.toLowerCase());
  if (question.type !== "multiple") return { question, read: codeOf };
  const read = (cell: string) => {
    const chosen = splitCell(cell, separator).map(codeOf);
    return chosen.includes(undefined) ? undefined : ([...new Set(chosen)] as string[]);
  };
  return { question, read };
}

import path from "node:path";
import { FileFault, shortened } from "#app/platform/files/file-fault.ts";
import type { Answers, Question } from "../question/question.schema.ts";
import { type SurveyDocument, SurveyDocumentSchema } from "../survey/survey.schema.ts";
import type { ColumnMap, ColumnRule } from "./column-map.ts";
import { ColumnProfile } from "./column-profile.ts";
import { type ImportedQuestion, importedQuestion } from "./imported-question.ts";
import type { QuestionText } from "./question-texts.ts";

/** Fewer rows can be in the order of an answer by chance. */
const FEWEST_NUMBERED_ROWS = 5;

export interface ImportRequest {
  file: string;
  columns: string[];
  title: string;
  texts: QuestionText[];
  map: ColumnMap;
  whereYouLive: Question & { type: "area" };
  /** Answers that are no point on any scale, such as "Vet inte": they are left out of the base. */
  noOpinion: string[];
}

/** Why a column is no question: it says who somebody is, when they answered or in what order – or nothing. */
export type LeftOut = "row_number" | "personal_or_technical" | "empty" | "asked_for";

export interface ImportPlan {
  document: SurveyDocument;
  leftOut: { column: string; why: LeftOut }[];
  /** Questions of the texts file that have no column. */
  withoutColumn: QuestionText[];
  /** The area column, if there is one: it is what an answer is stored under. */
  areaQuestionId?: string;
  /** @throws FileFault when a cell holds no answer that its question allows */
  read(row: number, cells: string[]): Answers;
}

/** Columns that survey tools add by themselves, or that a list has, which would tell who answered or when. */
const PERSONAL_OR_TECHNICAL = new Set(
  [
    "id|responseid|respondent|respondentid|token|seed|lastpage|startlanguage|refurl|ipaddr|ipaddress|ipadress",
    "submitdate|startdate|datestamp|timestamp|tidsstämpel|tidstämpel|starttime|starttid|completiontime|slutförandetid",
    "lastmodifiedtime|senaständrad|email|emailaddress|epost|epostadress|phone|telefon|telefonnummer|personnummer",
    "name|namn|first|firstname|last|lastname|förnamn|efternamn|address|streetaddress|adress|gatuadress|postadress",
  ].flatMap((line) => line.split("|")),
);
const isPersonalOrTechnical = (column: string) =>
  PERSONAL_OR_TECHNICAL.has(column.toLowerCase().replace(/[\s_-]/g, ""));

/** Looks at all rows once; the plan then reads them. */
export class ImportPlanner {
  private readonly profiles: ColumnProfile[];
  private readonly headers: Header[];

  constructor(private readonly request: ImportRequest) {
    this.profiles = request.columns.map(() => new ColumnProfile());
    this.headers = headersOf(request.columns);
    refuseUnknownRules(request, this.headers);
  }

  add(cells: string[]): void {
    for (const [index, profile] of this.profiles.entries()) profile.add(cells[index]?.trim() ?? "");
  }

  finish(): ImportPlan {
    const { file, columns, texts } = this.request;
    const read: (ImportedQuestion | undefined)[] = [];
    const leftOut: ImportPlan["leftOut"] = [];
    for (const [index, header] of this.headers.entries()) {
      const profile = this.profiles[index] as ColumnProfile;
      const why = this.whyLeftOut(header, profile);
      if (why) leftOut.push({ column: header.column, why });
      read.push(why ? undefined : importedQuestion(this.factsOf(header, profile)));
    }
    const questions = read.flatMap((imported) => (imported ? [imported.question] : []));
    if (questions.length === 0) throw new FileFault(file, "there is no column with answers.");
    refuseTwins(file, questions);
    const codes = new Set(this.headers.map(({ code }) => code.toLowerCase()));
    return {
      document: this.documentOf(questions, read),
      leftOut,
      withoutColumn: texts.filter(({ code }) => !codes.has(code.toLowerCase())),
      areaQuestionId: questions.find(({ type }) => type === "area")?.id,
      read: (row, cells) => readAnswers({ file, columns, row, cells, read }),
    };
  }

  private whyLeftOut(header: Header, profile: ColumnProfile): LeftOut | undefined {
    const rule = this.ruleOf(header);
    if (rule) return rule.skip ? "asked_for" : undefined;
    if (profile.filled === 0) return "empty";
    if (isPersonalOrTechnical(header.column)) return "personal_or_technical";
    return profile.isRowNumber && profile.filled >= FEWEST_NUMBERED_ROWS ? "row_number" : undefined;
  }

  private ruleOf({ column, code }: Header): ColumnRule | undefined {
    return this.request.map[column] ?? this.request.map[code];
  }

  private factsOf(header: Header, profile: ColumnProfile) {
    const { file, whereYouLive, texts, noOpinion } = this.request;
    const rule = this.ruleOf(header);
    const described = describedBy(header, texts);
    return {
      file,
      header: header.column,
      id: header.id,
      text: rule?.text ?? header.text ?? (described?.text || header.column),
      profile,
      rule,
      type: described?.type,
      whereYouLive,
      noOpinion: new Set(noOpinion.map((value) => value.toLowerCase())),
    };
  }

  /** Sections as in the texts file, in the order in which they first appear among the columns. */
  private documentOf(questions: Question[], read: (ImportedQuestion | undefined)[]): SurveyDocument {
    const { title, texts, file } = this.request;
    const sections = new Map<string, Question[]>();
    for (const [index, header] of this.headers.entries()) {
      const question = read[index]?.question;
      if (!question) continue;
      const section = describedBy(header, texts)?.section ?? "";
      sections.set(section, [...(sections.get(section) ?? []), question]);
    }
    return SurveyDocumentSchema.parse({
      title: { sv: title },
      purpose: {
        sv: `Svar som har samlats in på annat håll (${path.basename(file)}).`,
        en: `Answers that were collected elsewhere (${path.basename(file)}).`,
      },
      languages: ["sv"],
      minutes: Math.max(1, Math.round(questions.length / 4)),
      sections: [...sections].map(([name, inSection], index) => ({
        key: `del-${index + 1}`,
        title: /^\d*$/.test(name) ? { sv: `Del ${index + 1}`, en: `Part ${index + 1}` } : { sv: name },
        questions: inSection,
      })),
    });
  }
}

interface Header {
  column: string;
  /** As written: skill2-1, Q1[SQ001]. */
  code: string;
  /** The code as a question's id, different from all others. */
  id: string;
  /** The question's words, when the header has them. */
  text?: string;
}

/** "edu1. What is your education?" is a code and words; "Q1[SQ001]" is a code; anything else is words. */
function headersOf(columns: string[]): Header[] {
  const used = new Set<string>();
  return columns.map((column, index) => {
    const [, code, text] =
      column.match(/^([A-Za-z][\w-]*(?:\[[\w-]+\])?)[.:]\s+(\S.*)$/s) ??
      column.match(/^([A-Za-z][\w-]*(?:\[[\w-]+\])?)$/) ??
      [];
    const base = code ? code.replace(/[^A-Za-z0-9]+/g, "_").replace(/_$/, "") : `q${index + 1}`;
    let id = base;
    for (let number = 2; used.has(id.toLowerCase()); number++) id = `${base}_${number}`;
    used.add(id.toLowerCase());
    return { column, code: code ?? column, id, text: code ? text : column || `Kolumn ${index + 1}` };
  });
}

/** A code may occur twice in a texts file: the one whose words are the header's is meant. */
function describedBy({ code, text }: Header, texts: QuestionText[]): QuestionText | undefined {
  const same = texts.filter((described) => described.code.toLowerCase() === code.toLowerCase());
  return same.find((described) => described.text === text) ?? same[0];
}

function refuseUnknownRules({ file, map }: ImportRequest, headers: Header[]): void {
  const known = new Set(headers.flatMap(({ column, code }) => [column, code]));
  const unknown = Object.keys(map).find((name) => !known.has(name));
  if (unknown) throw new FileFault(file, `the map names a column “${shortened(unknown)}” that is not there.`);
}

function refuseTwins(file: string, questions: Question[]): void {
  const twin = questions.find(({ id }, index) => questions.findIndex((other) => other.id === id) !== index);
  if (twin) throw new FileFault(file, `two columns are the question ${twin.id}.`);
}

interface RowToRead {
  file: string;
  columns: string[];
  row: number;
  cells: string[];
  read: (ImportedQuestion | undefined)[];
}

function readAnswers({ file, columns, row, cells, read }: RowToRead): Answers {
  const answers: Answers = {};
  for (const [index, imported] of read.entries()) {
    const cell = cells[index]?.trim() ?? "";
    if (!imported || cell === "") continue;
    const answer = imported.read(cell);
    if (answer === undefined) {
      const what =
        imported.question.type === "number" ? "is no number." : `is no answer to the question ${imported.question.id}.`;
      throw new FileFault(file, `“${shortened(cell)}” ${what}`, { row, column: columns[index] });
    }
    answers[imported.question.id] = answer;
  }
  return answers;
}

import { writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { draftId } from "#app/features/response/draft.server.ts";
import { importResponses } from "#app/features/response/import.commands.server.ts";
import { discardDraft, saveSection, submitDraft } from "#app/features/response/response.commands.server.ts";
import { findDraft } from "#app/features/response/response.queries.server.ts";
import { withdrawResponse } from "#app/features/response/withdrawal.commands.server.ts";
import { withdrawalCodeOf } from "#app/features/response/withdrawal-code.server.ts";
import { publishSurvey, writeSurvey } from "#app/features/survey/survey.commands.server.ts";
import { mapTexts } from "#app/features/survey/survey-texts.ts";
import { closeDay } from "#app/jobs/nightly-closing.ts";
import { DEMO_CLOCK_SETTING } from "#app/platform/clock.server.ts";
import { openDatabase } from "#app/platform/database/database.server.ts";
import { addDays } from "#app/platform/dates.ts";
import { openCsv } from "#app/platform/files/csv.server.ts";
import { FileFault } from "#app/platform/files/file-fault.ts";
import { DOCUMENT } from "./counted-survey.ts";
import { editedSurvey, type SurveyEdit, surveyEdit } from "./survey-edits.ts";
import {
  answersFrom,
  currentSurvey,
  doerOn,
  MUNICIPALITY,
  noon,
  OFFERED,
  openSurvey,
  type SurveyLife,
  sendAnswers,
} from "./survey-life.ts";

const of = <Kind extends string, Rest>(kind: Kind, rest: { [Key in keyof Rest]: fc.Arbitrary<Rest[Key]> }) =>
  fc.record({ kind: fc.constant(kind), ...rest }) as unknown as fc.Arbitrary<{ kind: Kind } & Rest>;

const seed = fc.integer({ min: 1, max: 2 ** 31 - 2 });
const which = fc.nat(200);

/** Anything that happens to a municipality's surveys: what staff do, what residents do, and that nights pass. */
export const happening = fc.oneof(
  { weight: 6, arbitrary: of("edit", { edit: surveyEdit, vouched: fc.boolean() }) },
  { weight: 2, arbitrary: of("write", { edit: surveyEdit }) },
  { weight: 5, arbitrary: of("answer", { seeds: fc.array(seed, { minLength: 1, maxLength: 12 }) }) },
  { weight: 2, arbitrary: of("begin", { seed }) },
  { weight: 2, arbitrary: of("finish", { which }) },
  { weight: 1, arbitrary: of("discard", { which }) },
  { weight: 3, arbitrary: of("withdraw", { which }) },
  {
    weight: 2,
    arbitrary: of("import", { year: fc.constantFrom(2022, 2025), seed, rows: fc.integer({ min: 1, max: 90 }) }),
  },
  { weight: 1, arbitrary: of("open", {}) },
  { weight: 1, arbitrary: of("close", {}) },
  { weight: 1, arbitrary: of("prolong", { days: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 2, arbitrary: of("night", { nights: fc.constantFrom(1, 1, 3, 40) }) },
);
export type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never;

/** Lets it happen through the product's own commands, if it can: what these refuse does not. */
export async function happens(life: SurveyLife, one: Happening): Promise<void> {
  switch (one.kind) {
    case "edit":
      await write(life, one.edit);
      return publish(life, one.vouched);
    case "write":
      return write(life, one.edit);
    case "answer":
      return sendAnswers(life, one.seeds);
    case "begin":
      return beginAnswer(life, one.seed);
    case "finish":
      return finishAnswer(life, one.which);
    case "discard":
      return discard(life, one.which);
    case "withdraw":
      return withdraw(life, one.which);
    case "import":
      return importRound(life, one);
    case "open":
      return openSurvey(life);
    case "close":
      return closeOn(life, life.today);
    case "prolong":
      return closeOn(life, addDays(life.today, one.days));
    case "night":
      return passNights(life, one.nights);
  }
}

/** English beside every Swedish text, or nothing could be published. */
const whole = <Texts>(texts: Texts) =>
  mapTexts(texts, (text) => ({ ...text, en: text.en ?? `In English: ${text.sv}` }));

async function write(life: SurveyLife, edit: SurveyEdit): Promise<void> {
  const { where, edited } = await currentSurvey(life);
  const document = whole(editedSurvey(edited.document, edit));
  await writeSurvey(life.db, doerOn(life.today), { ...where, seen: edited.revision, document });
}

async function publish(life: SurveyLife, vouched: boolean): Promise<void> {
  const { where, edited } = await currentSurvey(life);
  const sameMeaning = vouched ? edited.document.sections.flatMap(({ questions }) => questions.map(({ id }) => id)) : [];
  const doer = doerOn(life.today);
  await publishSurvey(life.db, doer, { ...where, seen: edited.revision, sameMeaning, offered: OFFERED });
}

async function closeOn(life: SurveyLife, closesOn: string): Promise<void> {
  const { where, edited } = await currentSurvey(life);
  const { design, opensOn, invited, document, revision } = edited;
  const facts = { design, opensOn, invited, closesOn };
  await writeSurvey(life.db, doerOn(life.today), { ...where, seen: revision, document, facts });
}

/** Somebody answers the survey as it is today, and does not send it yet. */
async function beginAnswer(life: SurveyLife, seed: number): Promise<void> {
  const { edited, versionId, document } = await currentSurvey(life);
  const answers = answersFrom(document, seed);
  const section = { questions: document.sections.flatMap(({ questions }) => questions) };
  const begun = { surveyId: edited.id, section, answers, today: life.today };
  const draft = { secret: null, draft: { state: "none" as const } };
  const saved = await saveSection(life.db, { ...draft, ...begun, surveyVersionId: versionId });
  if (saved.ok && saved.value) life.begun.push({ surveyId: edited.id, versionId, answers, secret: saved.value });
}

/** Sent twice, as by somebody who is impatient. */
async function finishAnswer({ db, begun, sent, today }: SurveyLife, which: number): Promise<void> {
  const [written] = begun.splice(which % (begun.length || 1), 1);
  if (!written) return;
  const { secret, surveyId } = written;
  for (const isFirst of [true, false]) {
    const draft = await findDraft(db, { secret, surveyId, today });
    const { ok } = await submitDraft(db, { secret, draft, surveyId, language: "en", today });
    if (ok && isFirst) sent.push(written);
  }
}

async function discard({ db, begun }: SurveyLife, which: number): Promise<void> {
  const [written] = begun.splice(which % (begun.length || 1), 1);
  if (written) await discardDraft(db, written);
}

async function withdraw({ db, sent, today }: SurveyLife, which: number): Promise<void> {
  const place = which % (sent.length || 1);
  const written = sent[place];
  if (!written) return;
  const code = withdrawalCodeOf(draftId(written.secret));
  const { ok } = await withdrawResponse(db, { surveyId: written.surveyId, code, today });
  if (ok) sent.splice(place, 1);
}

/** A random sample of an earlier year is taken in from a file. */
async function importRound(life: SurveyLife, { year, seed, rows }: Extract<Happening, { kind: "import" }>) {
  const columns = DOCUMENT.sections.flatMap(({ questions }) => questions).filter(({ type }) => type === "single");
  const people = Array.from({ length: rows }, (_, index) => answersFrom(DOCUMENT, seed + index));
  const cells = people.map((answers) => columns.map(({ id }) => String(answers[id] ?? "")).join(";"));
  const file = path.join(path.dirname(life.file), `${year}-${seed}.csv`);
  writeFileSync(file, [columns.map(({ id }) => id).join(";"), ...cells].join("\n"));
  life.files += 1;
  const importing = importResponses(life.db, await openCsv(file), {
    municipalityCode: MUNICIPALITY,
    dialogue: `fil-${life.files}`,
    title: "Ur en fil",
    survey: `fil-${life.files}`,
    design: "random_sample",
    invited: 200,
    opensOn: `${year}-09-01`,
    closesOn: `${year}-10-01`,
    texts: [],
    map: Object.fromEntries(columns.map(({ id }) => [id, { id, type: "single" as const, separator: ";" }])),
    noOpinion: [],
    dryRun: false,
    now: new Date(noon(life.today)),
  });
  // Where a column holds nothing but blanks, or nobody answered anything.
  await importing.catch((error) => {
    if (!(error instanceof FileFault)) throw error;
  });
}

/** Each night the day is closed, as the job does; the next day's process opens the database anew. */
async function passNights(life: SurveyLife, nights: number): Promise<void> {
  life.today = addDays(life.today, nights);
  await closeDay(life.db, { url: life.url, now: new Date(`${life.today}T02:00:00Z`) });
  await life.db.setting.updateMany({ where: { key: DEMO_CLOCK_SETTING }, data: { value: noon(life.today) } });
  await life.db.$disconnect();
  life.db = openDatabase(life.url);
}

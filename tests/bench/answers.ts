import { BANK } from "#app/features/question/bank.ts";
import type { SurveyDocument } from "#app/features/survey/survey.schema.ts";
import { openDatabase } from "#app/platform/database/database.server.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { type Form, formsOf, Visitor } from "../support/visitor.ts";
import type { BenchServer } from "./server.ts";

const MUNICIPALITY = { code: "0617", slug: "gnosjo" };
const SURVEY_SLUG = "matning";

/**
 * Complete answers a second: residents who each open the survey, answer its twenty questions on four pages, check and
 * send, over HTTP as a browser without scripts would, one after another without pause. Load generator on the same machine.
 */
export async function answersPerSecond(
  server: BenchServer,
  { residents, seconds }: { residents: number; seconds: number },
) {
  const db = openDatabase(server.databaseUrl);
  const surveyId = await makeSurvey(db);
  const until = performance.now() + seconds * 1000;
  const pageTimes: number[] = [];
  const started = performance.now();
  const counts = await Promise.all(
    Array.from({ length: residents }, async () => {
      let complete = 0;
      while (performance.now() < until) {
        await answerOnce(server.origin, `/${MUNICIPALITY.slug}/enkat/${SURVEY_SLUG}`, pageTimes);
        complete += 1;
      }
      return complete;
    }),
  );
  const elapsed = (performance.now() - started) / 1000;
  const complete = counts.reduce((sum, count) => sum + count, 0);
  const stored = await db.response.count({ where: { surveyId } });
  await db.$disconnect();
  if (stored !== complete) throw new Error(`${complete} answers were acknowledged, ${stored} are stored.`);
  pageTimes.sort((a, b) => a - b);
  const at = (share: number) => Math.round((pageTimes[Math.floor(pageTimes.length * share)] ?? 0) * 10) / 10;
  return {
    residents,
    completeAnswers: complete,
    completeAnswersPerSecond: Math.round((complete / elapsed) * 10) / 10,
    requestsPerSecond: Math.round(pageTimes.length / elapsed),
    requestMs: { p50: at(0.5), p95: at(0.95), p99: at(0.99) },
  };
}

async function makeSurvey(db: ReturnType<typeof openDatabase>): Promise<string> {
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
  await db.dialogue.create({ data: { id: dialogueId, slug: SURVEY_SLUG, title: "Mätning", ...dates } });
  await db.survey.create({ data: { id: surveyId, dialogueId, slug: SURVEY_SLUG, design: "open_link", ...dates } });
  await db.surveyVersion.create({ data: { id: randomId(), surveyId, number: 1, document: JSON.stringify(document) } });
  return surveyId;
}

/** Follows the first link into the survey, then each form, until the receipt. */
async function answerOnce(origin: string, landing: string, times: number[]): Promise<void> {
  const visitor = new Visitor(origin, (milliseconds) => times.push(milliseconds));
  let page = await visitor.get(landing);
  const into = page.html.match(new RegExp(`href="(${landing}/[^"]+)"`))?.[1];
  if (into) page = await visitor.get(into);
  for (let step = 0; step < 12; step++) {
    if (page.path.includes("/kvitto")) return;
    const form = formsOf(page)[0];
    if (!form) break;
    page = await visitor.send(form, secondAlternatives(form));
    if (page.status !== 200) throw new Error(`${page.status} from ${page.path}`);
  }
  throw new Error(`The survey did not come to an end: ${page.path}`);
}

function secondAlternatives({ fields }: Form): Record<string, string> {
  const alternatives = new Map<string, string[]>();
  for (const { name, type, value } of fields) {
    if (type === "radio") alternatives.set(name, [...(alternatives.get(name) ?? []), value]);
  }
  return Object.fromEntries([...alternatives].map(([name, values]) => [name, values[1] ?? ""]));
}

import type { Database } from "#app/platform/database/database.server.ts";
import { findDialogue } from "../dialogue/dialogue.queries.server.ts";
import { listAreaPopulations } from "../municipality/geography.queries.server.ts";
import { findMunicipality } from "../municipality/municipality.queries.server.ts";
import { findPledges } from "../pledge/pledge.queries.server.ts";
import { listSources, reportedCrime } from "../source/source.queries.server.ts";
import { tipCategory } from "../tip/categories.ts";
import { listApprovedTips } from "../tip/tip.queries.server.ts";
import { TIMES_OF_DAY, WEEK_PARTS } from "../tip/tip.schema.ts";
import { loadDialogue } from "./dialogue-summary.server.ts";
import type { ReportDocument } from "./document.ts";
import { buildInputReport } from "./input-report.ts";
import { type FoundReport, findFrozen } from "./report.queries.server.ts";
import type { ReportInputs, TipTimes } from "./report-inputs.ts";

/** The language of decisions: what staff write is Swedish, and the report is one text. */
const LANGUAGE = "sv";

interface Place {
  code: string;
  slug: string;
}

/** The report as it stands: the frozen snapshot, or a draft of what is known now. */
export async function currentReport(db: Database, place: Place, report: FoundReport): Promise<ReportDocument> {
  const frozen = report.frozenAt ? await findFrozen(db, place.code, report.id) : null;
  return frozen ?? buildInputReport(await loadReport(db, place, report), { draft: true });
}

/**
 * Everything that an input report is made of. Its figures are those that anyone may see: it goes to the council and is
 * then a public document (docs/decisions/0010).
 */
export async function loadReport(db: Database, { code, slug }: Place, report: FoundReport): Promise<ReportInputs> {
  const [municipality, dialogue] = await Promise.all([
    findMunicipality(db, slug),
    findDialogue(db, code, report.dialogue.slug),
  ]);
  if (!municipality || !dialogue) throw new Error(`The report ${report.id} has no dialogue.`);
  const loaded = await loadDialogue(db, { municipality, dialogue, language: LANGUAGE }, "public");
  const [areas, sources, crime, pledges, tipTimes] = await Promise.all([
    listAreaPopulations(db, code),
    listSources(db, code),
    reportedCrime(db, code),
    findPledges(db, code, loaded.today),
    loadTipTimes(db, code, loaded.tips),
  ]);
  const { name, countyName, population } = municipality;
  const { title, diaryNumber, texts } = report;
  return {
    report: { title, diaryNumber, texts: new Map([...texts].map(([key, { text }]) => [key, text])) },
    municipality: { name, countyName, population, areas },
    dialogue: loaded,
    tipTimes,
    sources,
    crime,
    pledges,
  };
}

/** The approved tips by when it is so, without those that are never counted in public and without liked places. */
async function loadTipTimes(db: Database, code: string, period: { from: string; to: string }): Promise<TipTimes> {
  const tips = (await listApprovedTips(db, code, period)).filter(
    ({ category, neverPublic }) => !neverPublic && tipCategory(category).group !== "good",
  );
  const count = (question: keyof TipTimes, choices: readonly string[]) =>
    choices.map((choice) => ({ choice, count: tips.filter((tip) => tip[question] === choice).length }));
  return { timeOfDay: count("timeOfDay", TIMES_OF_DAY), weekPart: count("weekPart", WEEK_PARTS) };
}

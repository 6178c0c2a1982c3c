import type { Language } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { instanceOf } from "#app/platform/clock.server.ts";
import type { Reader } from "#app/platform/database/database.server.ts";
import { dayOf } from "#app/platform/dates.ts";
import type { FoundDialogue } from "../dialogue/dialogue.queries.server.ts";
import { tipPeriod } from "../dialogue/tip-period.ts";
import { findDocument } from "../survey/survey.queries.server.ts";
import { listApprovedTips } from "../tip/tip.queries.server.ts";

/** What there is to take home of a dialogue: its surveys with how many have answered, and how many tips. */
export async function listDownloads(
  db: Reader,
  { id, municipalityCode, closesOn }: Pick<FoundDialogue, "id" | "municipalityCode" | "closesOn">,
  language: Language,
) {
  const surveys = await db.survey.findMany({
    where: { dialogueId: id },
    orderBy: [{ opensOn: "asc" }, { slug: "asc" }],
    select: {
      slug: true,
      _count: { select: { responses: true } },
      versions: { select: { id: true }, orderBy: { number: "desc" }, take: 1 },
    },
  });
  const today = dayOf((await instanceOf(db)).now());
  const tips = await listApprovedTips(db, municipalityCode, tipPeriod(closesOn, today));
  const described = surveys.map(async ({ slug, _count, versions: [version] }) => {
    const document = version && (await findDocument(db, version.id));
    return { slug, answers: _count.responses, title: document ? inWords(document.title, language) : slug };
  });
  return { surveys: await Promise.all(described), tips: tips.length };
}

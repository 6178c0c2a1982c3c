import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dialogueResults } from "#app/features/analysis/analysis.queries.server.ts";
import { AnswersByArea } from "#app/features/analysis/components/answers-by-area.tsx";
import { WaitingCard } from "#app/features/dialogue/components/waiting-card.tsx";
import { listDialogues } from "#app/features/dialogue/dialogue.queries.server.ts";
import { PledgeList } from "#app/features/pledge/components/pledge-list.tsx";
import { findPledges } from "#app/features/pledge/pledge.queries.server.ts";
import { findDraft } from "#app/features/report/report.queries.server.ts";
import { countWaitingTips } from "#app/features/tip/tip.queries.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { formatCount, formatDay, formatNumber, startingSentence } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/i18n.ts";
import { languageOf } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { instanceOf } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database/database.server.ts";
import { dayOf } from "#app/platform/dates.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality, may } = await requireStaff(request, params.kommun, "see_results");
  const db = database();
  const { code } = municipality;
  const [dialogue] = await listDialogues(db, code);
  const surveys = dialogue ? (await dialogueResults(db, code, dialogue.id, "staff")).surveys : [];
  const facts = surveys.map(({ slug, title, answers, invited, closesOn, isOpen, byArea }) => ({
    ...{ slug, title, answers, invited, closesOn, isOpen, byArea },
  }));
  return {
    name: municipality.name,
    home: `/personal/${municipality.slug}`,
    dialogue,
    surveys: facts,
    tips: may("moderate") ? await countWaitingTips(db, code) : null,
    writes: may("write_report"),
    draft: await findDraft(db, code),
    pledges: await findPledges(db, code, dayOf((await instanceOf(db)).now())),
    exports: may("export"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  {
    title: `${translator(languageOf(location.search), "staff")("tabOverview")} – ${data?.name} – Lyhörd`,
  },
];

/** What waits for the one who looks, and how the latest round stands. */
export default function Overview() {
  const { home, dialogue, surveys, tips, writes, draft, pledges, exports } = useLoaderData<typeof loader>();
  // Random samples come first among a dialogue's surveys.
  const [survey] = surveys;
  const { t } = useTranslation("staff");
  const language = languageOf(useLocation().search);
  const isReportDue = writes && !draft && surveys.some(({ isOpen, answers }) => !isOpen && answers > 0);
  const waiting = [tips && tips.count > 0, writes && draft && draft.missing > 0, isReportDue].filter(Boolean).length;
  return (
    <>
      <h1>{t("overviewTitle", { count: waiting, number: startingSentence(formatCount(waiting, language)) })}</h1>
      <div className="grid waiting">
        <Tips />
        {writes ? <Draft isDue={isReportDue} /> : null}
        <OpenSurveys />
      </div>
      <div className="grid halves">
        {dialogue && survey ? (
          <AnswersByArea survey={survey} dialogueHome={`${home}/dialoger/${dialogue.slug}`} exports={exports} />
        ) : (
          <p>{t("noDialogue")}</p>
        )}
        {pledges ? <PledgeList pledges={pledges} language={language} /> : null}
      </div>
    </>
  );
}

function Tips() {
  const { home, tips } = useLoaderData<typeof loader>();
  const { t } = useTranslation("staff");
  const language = languageOf(useLocation().search);
  if (!tips || tips.count === 0) return null;
  const { count, urgent, oldest } = tips;
  return (
    <WaitingCard href={`${home}/platser`} figure={formatNumber(count, language)} label={t("tipsWaiting", { count })}>
      {urgent > 0 ? t("tipsUrgent", { count: urgent, number: startingSentence(formatCount(urgent, language)) }) : null}{" "}
      {oldest ? t("tipsOldest", { day: formatDay(oldest, language) }) : null}
    </WaitingCard>
  );
}

function Draft({ isDue }: { isDue: boolean }) {
  const { home, draft } = useLoaderData<typeof loader>();
  const { t } = useTranslation("staff");
  if (isDue) {
    return (
      <WaitingCard href={`${home}/underlag`} figure={t("reportNone")} label={t("reportNoneText")}>
        {t("reportNoneHint")}
      </WaitingCard>
    );
  }
  if (!draft || draft.missing === 0) return null;
  return (
    <WaitingCard
      href={`${home}/underlag/${draft.id}`}
      figure={t("chaptersMissing", { missing: draft.missing, needed: draft.needed })}
      label={t("chaptersMissingText")}
    >
      {draft.title}
    </WaitingCard>
  );
}

function OpenSurveys() {
  const { home, dialogue, surveys } = useLoaderData<typeof loader>();
  const { t } = useTranslation("staff");
  const language = languageOf(useLocation().search);
  return surveys
    .filter(({ isOpen }) => isOpen)
    .map(({ slug, title, answers, closesOn }) => (
      <WaitingCard
        key={slug}
        href={`${home}/dialoger/${dialogue?.slug}`}
        figure={formatNumber(answers, language)}
        label={t("answersSoFar", { count: answers })}
      >
        {closesOn
          ? t("openUntil", { title: inWords(title, language), day: formatDay(closesOn, language) })
          : t("openAlways", { title: inWords(title, language) })}
      </WaitingCard>
    ));
}

import { type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findSurveyPage } from "#app/features/analysis/analysis.queries.server.ts";
import { SurveyResults } from "#app/features/analysis/components/survey-results.tsx";
import { SuspectNotice } from "#app/features/analysis/components/suspect-notice.tsx";
import { findStrata } from "#app/features/analysis/strata.queries.server.ts";
import { decideOnSuspects } from "#app/features/analysis/suspect.commands.server.ts";
import { findSuspectAnswers } from "#app/features/analysis/suspect.queries.server.ts";
import { findDialogue } from "#app/features/dialogue/dialogue.queries.server.ts";
import { surveyCharts } from "#app/features/report/question-charts.server.ts";
import { doerOf } from "#app/features/user/doer.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import resultsCss from "#app/ui/results.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: resultsCss }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality, may } = await requireStaff(request, params.kommun, "see_results");
  const dialogue = (await findDialogue(database(), municipality.code, params.dialogue ?? "")) ?? notFound();
  const page = (await findSurveyPage(database(), dialogue, params.enkat, "staff")) ?? notFound();
  const charts = page.survey ? await surveyCharts(page.survey, languageOf(request.url)) : {};
  const { slug, title } = dialogue;
  const suspects = page.survey && (await findSuspectAnswers(database(), municipality.code, page.survey.surveyId));
  return {
    ...page,
    dialogue: { title },
    charts,
    at: `/personal/${municipality.slug}/dialoger/${slug}`,
    exports: may("export"),
    makes: may("make_surveys"),
    suspects,
    drawn: page.survey ? await findStrata(database(), municipality.code, page.survey) : undefined,
    readsWords: may("export_raw"),
    decides: may("moderate"),
    publicPage: `/${municipality.slug}/resultat/${slug}`,
  };
}

/** Decides whether suspect answers are part of the figures. */
export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params.kommun, "moderate");
  const form = await readForm(request);
  const decision = { surveyId: String(form.get("survey")), leaveOut: form.get("suspects") === "leave-out" };
  const decided = await decideOnSuspects(database(), await doerOf(database(), staff), decision);
  if (!decided.ok) throw new Response("Bad Request", { status: 400 });
  const { pathname, search } = new URL(request.url);
  throw redirect(`${pathname}${search}`, 303);
}

export default function Dialogue() {
  const { publicPage, exports, makes, suspects, decides, ...page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("analysis");
  const { t: builder } = useTranslation("builder");
  const language = languageOf(useLocation().search);
  return (
    <SurveyResults {...page} tier="staff">
      <div className="actions">
        {exports ? (
          <a className="button second" href={inLanguage(`${page.at}/export`, language)}>
            {t("downloads")}
          </a>
        ) : null}
        {makes ? <a href={inLanguage(`${page.at}/enkater`, language)}>{builder("manageSurveys")}</a> : null}
        <a href={inLanguage(`${page.at}/dela`, language)}>{t("share")}</a>
        <a href={inLanguage(`${page.at}/analysera`, language)}>{t("analyse")}</a>
        <a href={inLanguage(publicPage, language)}>{t("openPublicPage")}</a>
      </div>
      {suspects ? <SuspectNotice found={suspects} {...{ decides, language }} /> : null}
    </SurveyResults>
  );
}

import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { InquiryFindings } from "#app/features/analysis/components/inquiry-findings.tsx";
import { InquiryForm } from "#app/features/analysis/components/inquiry-form.tsx";
import { SafetyIndexCard } from "#app/features/analysis/components/safety-index-card.tsx";
import { ScaleFindings } from "#app/features/analysis/components/scale-findings.tsx";
import { ScaleForm } from "#app/features/analysis/components/scale-form.tsx";
import { UnknownParts } from "#app/features/analysis/components/unknown-parts.tsx";
import { findInquiryPage } from "#app/features/analysis/inquiry.server.ts";
import { readInquiry } from "#app/features/analysis/inquiry.ts";
import { findDialogue } from "#app/features/dialogue/dialogue.queries.server.ts";
import { inquiryCharts } from "#app/features/report/question-charts.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import resultsCss from "#app/ui/results.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: resultsCss }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality } = await requireStaff(request, params.kommun, "see_results");
  const dialogue = (await findDialogue(database(), municipality.code, params.dialogue ?? "")) ?? notFound();
  const inquiry = readInquiry(new URL(request.url).searchParams);
  const page = await findInquiryPage(database(), dialogue, inquiry);
  const result = page.asked?.result;
  const charts = result?.state === "shown" ? await inquiryCharts(result, languageOf(request.url)) : {};
  const at = `/personal/${municipality.slug}/dialoger/${dialogue.slug}`;
  // Who follows an old address is told what is missing, on the page where it can be chosen anew.
  const status = page.unknown.length > 0 && !result && !page.asked?.scale ? 404 : 200;
  return data({ ...page, inquiry, charts, dialogue: { title: dialogue.title }, at }, { status });
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: `${translator(languageOf(location.search), "inquiry")("title")} – ${data?.dialogue.title} – Lyhörd` },
];

export default function InquiryPage() {
  const { surveys, asked, unknown, inquiry, charts, dialogue, at } = useLoaderData<typeof loader>();
  const { t } = useTranslation("inquiry");
  const language = languageOf(useLocation().search);
  const home = inLanguage(`${at}/analysera`, language);
  return (
    <>
      <p className="muted">
        <a href={inLanguage(at, language)}>{dialogue.title}</a>
      </p>
      <h1>{t("title")}</h1>
      {asked ? (
        <div className="workbench">
          <section aria-label={t("choices")}>
            <InquiryForm {...asked.choices} {...{ inquiry, surveys, language }} survey={asked.survey} home={home} />
          </section>
          <div className="reading" id="svar">
            <UnknownParts unknown={unknown} />
            {asked.result ? (
              <InquiryFindings
                {...{ inquiry, charts }}
                survey={asked.survey}
                groupings={asked.choices.groupings}
                result={asked.result}
              />
            ) : null}
            {asked.scale ? <ScaleFindings scale={asked.scale} /> : null}
            {asked.index ? (
              <>
                <p>{t("intro")}</p>
                <SafetyIndexCard index={asked.index} />
              </>
            ) : null}
          </div>
          <div>
            <ScaleForm {...{ inquiry, home, language }} survey={asked.survey} blocks={asked.choices.blocks} />
          </div>
        </div>
      ) : (
        <>
          <UnknownParts unknown={unknown} />
          <p>{t("noSurveys")}</p>
        </>
      )}
    </>
  );
}

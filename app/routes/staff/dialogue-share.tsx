import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findDialogue } from "#app/features/dialogue/dialogue.queries.server.ts";
import { type SharedSurvey, ShareSurvey } from "#app/features/survey/components/share-survey.tsx";
import { surveyHome } from "#app/features/survey/journey.ts";
import { surveyState } from "#app/features/survey/survey.policy.ts";
import { listSharedSurveys } from "#app/features/survey/survey.queries.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { instanceOf } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database/database.server.ts";
import { dayOf } from "#app/platform/dates.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { publicOrigin } from "#app/platform/http/public-origin.server.ts";
import { qrCodeOf } from "#app/platform/qr-code.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality } = await requireStaff(request, params.kommun, "see_results");
  const dialogue = (await findDialogue(database(), municipality.code, params.dialogue ?? "")) ?? notFound();
  const origin = publicOrigin(request);
  const today = dayOf((await instanceOf(database())).now());
  const surveys = (await listSharedSurveys(database(), dialogue.id)).map(({ slug, ...survey }): SharedSurvey => {
    const link = `${origin}${surveyHome(municipality.slug, slug)}`;
    const kiosk = `${origin}${surveyHome(municipality.slug, slug, { kiosk: true })}`;
    const closedOn = surveyState(survey, today) === "closed" ? survey.closesOn : null;
    return {
      ...survey,
      closedOn,
      municipality: municipality.name,
      link,
      kiosk,
      qr: qrCodeOf(link),
      kioskQr: qrCodeOf(kiosk),
    };
  });
  return { municipality, dialogue: { title: dialogue.title, slug: dialogue.slug }, surveys };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: `${translator(languageOf(location.search), "share")("title")} – ${data?.dialogue.title} – Lyhörd` },
];

export default function DialogueShare() {
  const { municipality, dialogue, surveys } = useLoaderData<typeof loader>();
  const { t } = useTranslation("share");
  const language = languageOf(useLocation().search);
  return (
    <>
      <p className="screen-only">
        <a href={inLanguage(`/personal/${municipality.slug}/dialoger/${dialogue.slug}`, language)}>{t("back")}</a>
      </p>
      <h1 className="screen-only">{t("title")}</h1>
      {surveys.length === 0 ? <p>{t("none")}</p> : null}
      {surveys.map((survey) => (
        <ShareSurvey key={survey.link} survey={survey} language={language} />
      ))}
    </>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findDialogue } from "#app/features/dialogue/dialogue.queries.server.ts";
import { surveyState } from "#app/features/survey/survey.policy.ts";
import { listEdited } from "#app/features/survey/working-copy.queries.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { instanceOf } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database/database.server.ts";
import { dayOf } from "#app/platform/dates.ts";
import { notFound } from "#app/platform/http/answers.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality } = await requireStaff(request, params.kommun, "make_surveys");
  const db = database();
  const dialogue = (await findDialogue(db, municipality.code, params.dialogue ?? "")) ?? notFound();
  const today = dayOf((await instanceOf(db)).now());
  const surveys = await listEdited(db, dialogue.id);
  return {
    municipality,
    dialogue: { title: dialogue.title },
    at: `/personal/${municipality.slug}/dialoger/${dialogue.slug}/enkater`,
    surveys: surveys.map((survey) => ({
      ...survey,
      state: survey.isPublished ? surveyState(survey, today) : ("draft" as const),
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: `${translator(languageOf(location.search), "builder")("surveys")} – ${data?.dialogue.title} – Lyhörd` },
];

const TAGS = { draft: "tag wait", upcoming: "tag", open: "tag good", closed: "tag" } as const;

export default function Surveys() {
  const { municipality, dialogue, at, surveys } = useLoaderData<typeof loader>();
  const { t } = useTranslation("builder");
  const language = languageOf(useLocation().search);
  return (
    <div className="narrow">
      <p>
        <a href={inLanguage(`/personal/${municipality.slug}/dialoger`, language)}>{t("toDialogues")}</a>
      </p>
      <h1>{t("surveys")}</h1>
      <p>{surveys.length > 0 ? t("surveysText", { dialogue: dialogue.title }) : t("noSurveys")}</p>
      <ul className="plain people">
        {surveys.map(({ slug, title, design, state, opensOn, hasUnpublished }) => (
          <li key={slug}>
            <span>
              <a href={inLanguage(`${at}/${slug}/redigera`, language)}>{title}</a>
              <span className="muted line">{t(`design_${design}`)}</span>
            </span>
            <span className="tags">
              {hasUnpublished && state !== "closed" ? <span className="tag wait">{t("hasUnpublished")}</span> : null}
              <span className={TAGS[state]}>{t(`state_${state}`, { day: formatDay(opensOn, language) })}</span>
            </span>
          </li>
        ))}
      </ul>
      <div className="actions">
        <a className="button" href={inLanguage(`${at}/ny`, language)}>
          {t("newSurvey")}
        </a>
      </div>
    </div>
  );
}

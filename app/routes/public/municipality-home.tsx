import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listDialogues } from "#app/features/dialogue/dialogue.queries.server.ts";
import { listOfferedLanguages } from "#app/features/language/language.queries.server.ts";
import { findMunicipality } from "#app/features/municipality/municipality.queries.server.ts";
import { OutcomeSummary } from "#app/features/pledge/components/outcome-summary.tsx";
import { countOutcomes } from "#app/features/pledge/outcomes.ts";
import { findPledges } from "#app/features/pledge/pledge.queries.server.ts";
import { listOpenSurveys } from "#app/features/survey/survey.queries.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { inLanguage, type Language, pageLanguage } from "#app/i18n/language.ts";
import { markedSwedish } from "#app/i18n/marked.ts";
import { instanceOf } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database/database.server.ts";
import { dayOf } from "#app/platform/dates.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { SpokenThere } from "#app/ui/language-links.tsx";
import { Main } from "#app/ui/page.tsx";
import { InProductLanguage, usePageLanguage } from "#app/ui/page-language.tsx";
import { languageMark, Marked, Words } from "#app/ui/words.tsx";

export async function loader({ params }: LoaderFunctionArgs) {
  const db = database();
  const { code, slug, name } = (await findMunicipality(db, params.kommun ?? "")) ?? notFound();
  const today = dayOf((await instanceOf(db)).now());
  const [surveys, dialogues, pledges, languages] = await Promise.all([
    listOpenSurveys(db, code, today),
    listDialogues(db, code),
    findPledges(db, code, today),
    listOfferedLanguages(db, code),
  ]);
  return {
    municipality: { slug, name },
    languages,
    surveys,
    dialogues: dialogues.filter(({ opensOn }) => opensOn <= today).map(({ slug, title }) => ({ slug, title })),
    ledTo: dialogues.find(({ ledTo }) => ledTo)?.ledTo ?? null,
    pledges: pledges && { period: pledges.period.name, outcomes: countOutcomes(pledges) },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: data ? markedSwedish(data.municipality.name, pageLanguage(data.languages, location.search)) : "Lyhörd" },
];

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function MunicipalityHome() {
  const data = useLoaderData<typeof loader>();
  const { municipality, surveys, ledTo, pledges } = data;
  const { t } = useTranslation("public");
  const language = usePageLanguage();
  return (
    <Main>
      <h1>
        <Marked>{t("homeTitle", { municipality: markedSwedish(municipality.name, language) })}</Marked>
      </h1>
      <p className="lead">{t("homeIntro")}</p>
      {surveys.map((survey) => (
        <OpenSurvey key={survey.slug} survey={survey} home={`/${municipality.slug}`} language={language} />
      ))}
      {surveys.length === 0 ? <NoSurvey home={`/${municipality.slug}`} language={language} /> : null}
      <section>
        <h2>{t("moreToDo")}</h2>
        <MoreToDo data={data} language={language} />
      </section>
      {ledTo || pledges ? (
        <section>
          <h2>{t("ledTo")}</h2>
          {ledTo ? <p {...languageMark({ sv: ledTo }, language)}>{ledTo}</p> : null}
          {pledges ? (
            <InProductLanguage>{(spoken) => <OutcomeSummary {...pledges} language={spoken} />}</InProductLanguage>
          ) : null}
        </section>
      ) : null}
    </Main>
  );
}

function OpenSurvey({ survey, home, language }: { survey: Data["surveys"][number]; home: string; language: Language }) {
  const { t } = useTranslation("public");
  return (
    <section className="card">
      <h2>
        <Words of={survey.title} language={language} />
      </h2>
      <p>
        {t("homeSurvey", { minutes: survey.minutes, count: survey.minutes })}
        {survey.closesOn ? ` ${t("homeSurveyCloses", { day: formatDay(survey.closesOn, language) })}` : null}
      </p>
      <div className="actions">
        <a className="button" href={inLanguage(`${home}/enkat/${survey.slug}`, language)}>
          {t("answerSurvey")}
        </a>
      </div>
    </section>
  );
}

/** Without an open survey, telling about a place is what the page is for. */
function NoSurvey({ home, language }: { home: string; language: Language }) {
  const { t } = useTranslation("public");
  return (
    <section className="card">
      <p>{t("homeNoSurvey")}</p>
      <div className="actions">
        <a className="button" href={inLanguage(`${home}/tipsa`, language)}>
          {t("tellPlace")}
        </a>
      </div>
    </section>
  );
}

function MoreToDo({
  data: { municipality, surveys, dialogues, pledges },
  language,
}: {
  data: Data;
  language: Language;
}) {
  const { t } = useTranslation("public");
  const to = (path: string) => inLanguage(`/${municipality.slug}${path}`, language);
  const choices: { href: string; title: string; text: string; lang?: Language }[] = [
    ...(surveys.length > 0 ? [{ href: to("/tipsa"), title: t("tellPlace"), text: t("tellPlaceText") }] : []),
    { href: to("/karta"), title: t("seePlaces"), text: t("seePlacesText") },
    ...dialogues.map(({ slug, title }) => ({
      href: to(`/resultat/${slug}`),
      title: t("seeResults"),
      text: title,
      lang: "sv" as const,
    })),
    ...(pledges ? [{ href: to("/loften"), title: t("seePledges", pledges), text: "" }] : []),
  ];
  return (
    <ul className="plain">
      {choices.map(({ href, title, text, lang }) => (
        <li key={href}>
          <a className="choice-link" href={href}>
            <span>
              {title}
              <SpokenThere language={language} />
              {text ? (
                <small lang={lang} dir={lang && "ltr"}>
                  {text}
                </small>
              ) : null}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

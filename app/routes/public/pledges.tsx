import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ContactLinks } from "#app/features/municipality/components/contact-links.tsx";
import { findMunicipality } from "#app/features/municipality/municipality.queries.server.ts";
import { OutcomeSummary } from "#app/features/pledge/components/outcome-summary.tsx";
import { PledgeCard } from "#app/features/pledge/components/pledge-card.tsx";
import { countOutcomes } from "#app/features/pledge/outcomes.ts";
import { findPledges } from "#app/features/pledge/pledge.queries.server.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { instanceOf } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database/database.server.ts";
import { dayOf } from "#app/platform/dates.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { Main } from "#app/ui/page.tsx";

export async function loader({ params }: LoaderFunctionArgs) {
  const db = database();
  const municipality = (await findMunicipality(db, params.kommun ?? "")) ?? notFound();
  const pledges = await findPledges(db, municipality.code, dayOf((await instanceOf(db)).now()));
  return { municipality, pledges };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const title = translator(languageOf(location.search), "pledge")("title", {
    period: data?.pledges?.period.name ?? "",
  });
  return [{ title: `${title.trim()} – ${data?.municipality.name}` }];
};

export default function Pledges() {
  const { municipality, pledges } = useLoaderData<typeof loader>();
  const { t } = useTranslation("pledge");
  const language = languageOf(useLocation().search);
  if (!pledges) {
    return (
      <Main>
        <h1>{t("none")}</h1>
        <p>{t("noneText")}</p>
        <div className="actions">
          <a className="button" href={inLanguage(`/${municipality.slug}`, language)}>
            {t("toHome")}
          </a>
        </div>
      </Main>
    );
  }
  const { period, focusAreas } = pledges;
  return (
    <Main>
      <h1>{t("title", { period: period.name })}</h1>
      <p className="lead">{t("intro")}</p>
      <OutcomeSummary period={period.name} outcomes={countOutcomes(pledges)} language={language} />
      {focusAreas.map((area) => (
        <section key={area.id}>
          <h2 lang="sv">{area.title}</h2>
          {area.pledges.map((pledge) => (
            <PledgeCard key={pledge.id} pledge={pledge} language={language} />
          ))}
        </section>
      ))}
      <section>
        <h2>{t("howChosen")}</h2>
        <p>{t("howChosenText")}</p>
        <h3>{t("ask")}</h3>
        <ContactLinks municipality={municipality} />
      </section>
    </Main>
  );
}

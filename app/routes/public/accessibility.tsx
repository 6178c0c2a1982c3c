import type { MetaFunction } from "@remix-run/node";
import { useLocation, useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ContactOrChoice } from "#app/features/municipality/components/contact-or-choice.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/i18n.ts";
import { languageOf } from "#app/i18n/language.ts";
import { Main } from "#app/ui/page.tsx";
import type { loader as productLoader } from "./product.tsx";

export const meta: MetaFunction = ({ location }) => [
  { title: `${translator(languageOf(location.search), "public")("accessibilityTitle")} – Lyhörd` },
];

/** The day on which the statement was last gone through. */
const STATED_ON = "2026-11-16";
/** Digg's own form for reports about websites. */
const DIGG_REPORT = "https://www.digg.se/tdosanmalan";

/** The accessibility statement that section 13 of the act (2018:1937) asks for. */
export default function Accessibility() {
  const municipality = useRouteLoaderData<typeof productLoader>("routes/public/product")?.municipality ?? null;
  const { t } = useTranslation("public");
  const language = languageOf(useLocation().search);
  return (
    <Main>
      <h1>{t("accessibilityTitle")}</h1>
      <p className="lead">{t("accessibilityIntro")}</p>
      <section>
        <h2>{t("statusTitle")}</h2>
        <p>{t("statusText")}</p>
      </section>
      <section>
        <h2>{t("knownTitle")}</h2>
        <ul>
          <li>{t("knownMap")}</li>
          <li>{t("knownStaffTexts")}</li>
          <li>{t("knownLanguages")}</li>
        </ul>
      </section>
      <section>
        <h2>{t("reportTitle")}</h2>
        <p>{t("reportText")}</p>
        <p>{t("reportOther")}</p>
        <ContactOrChoice municipality={municipality} />
      </section>
      <section>
        <h2>{t("supervisorTitle")}</h2>
        <p>{t("supervisorText")}</p>
        <p>
          <a href={DIGG_REPORT}>{t("supervisorLink")}</a>
        </p>
      </section>
      <section>
        <h2>{t("testedTitle")}</h2>
        <p>{t("testedText")}</p>
        <p>{t("statedOn", { day: formatDay(STATED_ON, language) })}</p>
      </section>
    </Main>
  );
}

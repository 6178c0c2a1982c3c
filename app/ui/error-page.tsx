import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { translator } from "#app/i18n/i18n.ts";
import type { Language } from "#app/i18n/language.ts";
import { LanguageLinks } from "./language-links.tsx";
import { Header, Main } from "./page.tsx";

interface ErrorPageProps {
  status: number;
  reference?: string;
  /** Whose page it would have been, and where that begins; the product itself where nobody's. */
  home?: { title: ReactNode; subtitle: string; href: string };
}

/** What such a page is called in tabs and histories. */
export const errorTitle = (status: number, language: Language): string =>
  `${translator(language)(`${kindOf(status)}Title`)} – Lyhörd`;

/** A calm page for each way in which a page cannot be shown. Marked for the survey's script: what was sent has not arrived. */
export function ErrorPage({ status, reference, home }: ErrorPageProps) {
  const { t } = useTranslation();
  const kind = kindOf(status);
  const owner = home ?? { title: t("productName"), subtitle: t("productPurpose"), href: "/" };
  return (
    <>
      <Header {...owner}>
        <LanguageLinks formless />
      </Header>
      <Main>
        <h1 data-failed>{t(`${kind}Title`)}</h1>
        <p>{t(`${kind}Text`, { reference: reference ?? "–" })}</p>
        <p>
          <a href={owner.href}>{t("toStart")}</a>
        </p>
      </Main>
    </>
  );
}

function kindOf(status: number) {
  if (status === 404) return "notFound";
  if (status === 401 || status === 403) return "forbidden";
  return status < 500 ? "unreadable" : "fault";
}

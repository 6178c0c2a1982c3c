import { useTranslation } from "react-i18next";
import { Header, Main } from "./page.tsx";

/** A calm page for each way in which a page cannot be shown. */
export function ErrorPage({ status, reference }: { status: number; reference?: string }) {
  const { t } = useTranslation();
  const kind = kindOf(status);
  return (
    <>
      <Header title={t("productName")} subtitle={t("productPurpose")} href="/" />
      <Main>
        <h1>{t(`${kind}Title`)}</h1>
        <p>{t(`${kind}Text`, { reference: reference ?? "–" })}</p>
        <p>
          <a href="/">{t("toStart")}</a>
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

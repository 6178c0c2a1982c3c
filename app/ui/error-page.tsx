import { useTranslation } from "react-i18next";
import { Header, Main } from "./page.tsx";

/** A calm page for each way in which a page cannot be shown. */
export function ErrorPage({ status, reference }: { status: number; reference?: string }) {
  const { t } = useTranslation();
  const kind = status === 404 ? "notFound" : status === 401 || status === 403 ? "forbidden" : "fault";
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

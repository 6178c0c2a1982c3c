import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { tipCategory } from "#app/features/tip/categories.ts";
import { TipHistory } from "#app/features/tip/components/tip-history.tsx";
import { TipReceipt } from "#app/features/tip/components/tip-receipt.tsx";
import { findTipByReference } from "#app/features/tip/tip.queries.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { publicOrigin } from "#app/platform/http/public-origin.server.ts";
import { LanguageLinks } from "#app/ui/language-links.tsx";
import { Header, Main } from "#app/ui/page.tsx";
import { Words } from "#app/ui/words.tsx";

/** The link is private: no cache keeps the page and no search engine lists it. */
const PRIVATE = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" };

export const headers: HeadersFunction = () => PRIVATE;

export async function loader({ params, request }: LoaderFunctionArgs) {
  const tip = await findTipByReference(database(), params.reference ?? "");
  const { pathname, searchParams } = new URL(request.url);
  const receipt = searchParams.has("nytt") ? { link: `${publicOrigin(request)}${pathname}` } : null;
  return data({ tip, receipt }, { status: tip ? 200 : 404, headers: PRIVATE });
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const t = translator(languageOf(location.search), "tip");
  return [{ title: data?.tip ? t("yourTip") : t("unknownTitle") }, { name: "robots", content: "noindex" }];
};

export default function TipStatusPage() {
  const { tip, receipt } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["tip", "common"]);
  const language = languageOf(useLocation().search);
  const to = (path: string) => inLanguage(path, language);
  if (!tip) {
    return (
      <>
        <Header title={t("common:productName")} subtitle={t("common:productPurpose")} href={to("/")}>
          <LanguageLinks />
        </Header>
        <Main>
          <h1>{t("unknownTitle")}</h1>
          <p>{t("unknownText")}</p>
          <p>
            <a href={to("/")}>{t("common:toStart")}</a>
          </p>
        </Main>
      </>
    );
  }
  const { name, slug } = tip.municipality;
  return (
    <>
      <Header
        title={<Words of={{ sv: name }} language={language} />}
        subtitle={t("common:withPolice")}
        href={to(`/${slug}`)}
      >
        <LanguageLinks />
      </Header>
      <Main>
        {receipt ? <TipReceipt link={receipt.link} urgent={tip.urgent} /> : <h1>{t("yourTip")}</h1>}
        <dl className="facts">
          <div>
            <dt>{t("about")}</dt>
            <dd>
              <Words of={tipCategory(tip.category).label} language={language} />
            </dd>
          </div>
          {tip.areaName ? (
            <div>
              <dt>{t("area")}</dt>
              <dd>
                <Words of={{ sv: tip.areaName }} language={language} />
              </dd>
            </div>
          ) : null}
          <div>
            <dt>{t("received")}</dt>
            <dd>{formatDay(tip.receivedOn, language)}</dd>
          </div>
        </dl>
        <h2>{t("history")}</h2>
        <TipHistory history={tip.history} language={language} />
        <div className="actions">
          <a href={to(`/${slug}/tipsa`)}>{t("tellMore")}</a>
          <a href={to(`/${slug}/karta`)}>{t("seePlaces")}</a>
        </div>
      </Main>
    </>
  );
}

import type { LinksFunction, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Outlet,
  Scripts,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { I18nextProvider, useTranslation } from "react-i18next";
import { kioskHomeOf } from "#app/features/survey/journey.ts";
import { i18nFor, translator } from "#app/i18n/i18n.ts";
import { directionOf, inLanguage, languageOf } from "#app/i18n/language.ts";
import { instanceOf } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database/database.server.ts";
import { ErrorPage, errorTitle } from "#app/ui/error-page.tsx";
import { IdleRefresh } from "#app/ui/idle-refresh.tsx";
import css from "#app/ui/look.css?inline";
import { PageFrame } from "#app/ui/page.tsx";
import { usePageLanguage } from "#app/ui/page-language.tsx";
import { PageMeta } from "#app/ui/page-meta.tsx";
import { useRequestFacts } from "#app/ui/request-facts.tsx";
import { SurveyScript } from "#app/ui/survey-script.tsx";
import { Words } from "#app/ui/words.tsx";
import type { loader as municipality } from "./routes/public/municipality.tsx";

/** A route whose `handle` has `scripts: true` is hydrated; residents' survey pages are HTML and one small script. */
export interface RouteHandle {
  scripts?: boolean;
}

export const links: LinksFunction = () => [{ rel: "icon", href: "/mark.svg", type: "image/svg+xml" }];

export const meta: MetaFunction = ({ error, location }) => [
  { title: error ? errorTitle(statusOf(error), languageOf(location.search)) : "Lyhörd" },
];

export async function loader() {
  const { demo } = await instanceOf(database());
  return { demo };
}

/** The marking of a demo installation is never revalidated away. */
export const shouldRevalidate = () => false;

export function Layout({ children }: { children: ReactNode }) {
  const scripts = useMatches().some((match) => (match.handle as RouteHandle | undefined)?.scripts);
  const facts = useRequestFacts();
  const language = usePageLanguage();
  const loaded = useRouteLoaderData<typeof loader>("root");
  const demo = facts.demo ?? loaded?.demo ?? false;
  // A script that takes the page over would not know of it, and find another title than its own.
  const isRefused = facts.refused && !scripts;
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <PageMeta language={language} before={isRefused ? translator(language)("errorSummary") : undefined} />
        <IdleRefresh />
        <style nonce={facts.cspNonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: css }} />
        <Links />
      </head>
      <body>
        <I18nextProvider i18n={i18nFor(language)}>
          <PageFrame demo={demo}>{children}</PageFrame>
          <SurveyScript />
        </I18nextProvider>
        {scripts ? <Scripts nonce={facts.cspNonce} /> : null}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { requestId } = useRequestFacts();
  const home = useHome();
  return <ErrorPage status={statusOf(error)} reference={requestId} home={home} />;
}

const statusOf = (error: unknown): number => (isRouteErrorResponse(error) ? error.status : 500);

/** The municipality below whose address a page was looked for; on a device that many share, the survey that it stays with. */
function useHome() {
  const found = useRouteLoaderData<typeof municipality>("routes/public/municipality");
  const { pathname } = useLocation();
  const { t } = useTranslation();
  const language = usePageLanguage();
  if (!found) return undefined;
  const { slug, name } = found.municipality;
  return {
    title: <Words of={{ sv: name }} language={language} />,
    subtitle: t("withPolice"),
    href: inLanguage(kioskHomeOf(pathname) ?? `/${slug}`, language),
  };
}

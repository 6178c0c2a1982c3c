import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { GoOnLater } from "#app/features/response/components/go-on-later.tsx";
import { privateLink, resumeAddress, STARTED, turnedAway } from "#app/features/response/passage.ts";
import { openVisit, standingOf } from "#app/features/response/visit.server.ts";
import { addressOf, CHECK } from "#app/features/survey/journey.ts";
import { translator } from "#app/i18n/i18n.ts";
import { askedLanguage, inLanguage, pageLanguage } from "#app/i18n/language.ts";
import { marked } from "#app/i18n/marked.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { publicOrigin } from "#app/platform/http/public-origin.server.ts";
import { qrCodeOf } from "#app/platform/qr-code.server.ts";
import { Main } from "#app/ui/page.tsx";
import { usePageLanguage } from "#app/ui/page-language.tsx";

/** The page holds the key to the answers: no browser keeps a copy of it. */
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = (await openVisit(database(), params, request)) ?? notFound();
  const { document, secret, draft, journey, home, languages } = visit;
  const language = askedLanguage(request.url);
  const draftExpected = new URL(request.url).searchParams.has(STARTED);
  const away = turnedAway(home, { ...standingOf(visit), draftExpected });
  // The check page says that nothing has been answered, so that there is nothing to save.
  if (away || !secret || draft.state !== "open") throw redirect(inLanguage(away ?? addressOf(home, CHECK), language));
  const link = `${publicOrigin(request)}${inLanguage(privateLink(home, secret), language)}`;
  return data(
    {
      title: document.title,
      expiresOn: draft.expiresOn,
      resume: resumeAddress(home, journey),
      link,
      qr: qrCodeOf(link),
      languages,
    },
    { headers: { "Cache-Control": "private, no-store" } },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (!data) return [];
  const language = pageLanguage(data.languages, location.search);
  const title = `${translator(language, "journey")("pauseTitle")} – ${marked(data.title, language)}`;
  return [{ title }, { name: "robots", content: "noindex" }];
};

export default function SurveyPause() {
  const { expiresOn, resume, link, qr } = useLoaderData<typeof loader>();
  const language = usePageLanguage();
  return (
    <Main>
      <GoOnLater {...{ expiresOn, link, qr, language }} resume={inLanguage(resume, language)} />
    </Main>
  );
}

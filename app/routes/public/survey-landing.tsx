import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Entry, Landing } from "#app/features/response/components/landing.tsx";
import { dropDraftCookie } from "#app/features/response/draft-cookie.server.ts";
import { discardDraft } from "#app/features/response/response.commands.server.ts";
import { entryKind } from "#app/features/response/response.policy.ts";
import { openVisit, standingOf } from "#app/features/response/visit.server.ts";
import {
  addressOf,
  journeyOf,
  LANDING,
  PAUSE,
  questionFacts,
  resumeAt,
  stepAfter,
} from "#app/features/survey/journey.ts";
import { askedLanguage, inLanguage, pageLanguage } from "#app/i18n/language.ts";
import { marked, markedSwedish } from "#app/i18n/marked.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { Main } from "#app/ui/page.tsx";
import { usePageLanguage } from "#app/ui/page-language.tsx";
import type { Enhanced } from "#app/ui/survey-script.tsx";

export const handle: Enhanced = { enhanced: "forgets" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const opened = (await openVisit(database(), params, request)) ?? notFound();
  // On a shared device whoever comes to this page is somebody new.
  const visit = opened.kiosk ? { ...opened, draft: { state: "none" } as const } : opened;
  const { survey, document, journey, home, kiosk, languages } = visit;
  const { title, purpose, minutes } = document;
  const kind = entryKind(standingOf(visit));
  const to = kind === "resume" ? resumeAt(journey) : stepAfter(kiosk ? journeyOf(document, {}) : journey, LANDING);
  const page = {
    survey,
    document: { title, purpose, minutes },
    questions: questionFacts(document),
    kind,
    kiosk,
    home,
    first: addressOf(home, to),
    languages,
  };
  return data(page, kiosk ? { headers: { "Set-Cookie": await dropDraftCookie(home) } } : undefined);
}

/** Begins again: what was kept in this browser is removed. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { secret, document, home, kiosk } = (await openVisit(database(), params, request)) ?? notFound();
  if (secret) await discardDraft(database(), { secret });
  const first = inLanguage(addressOf(home, stepAfter(journeyOf(document, {}), LANDING)), askedLanguage(request.url));
  throw redirect(kiosk ? home : first, { status: 303, headers: { "Set-Cookie": await dropDraftCookie(home) } });
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (!data) return [];
  const language = pageLanguage(data.languages, location.search);
  return [
    { title: `${marked(data.document.title, language)} – ${markedSwedish(data.survey.municipality.name, language)}` },
    ...(data.kiosk ? [{ name: "robots", content: "noindex" }] : []),
    { name: "description", content: marked(data.document.purpose, language) },
  ];
};

export default function SurveyLanding() {
  const { survey, document, questions, kind, kiosk, home, first } = useLoaderData<typeof loader>();
  const language = usePageLanguage();
  const to = (address: string) => inLanguage(address, language);
  const entry: Entry = { kind, href: to(first), restart: to(home), later: to(addressOf(home, PAUSE)) };
  return (
    <Main>
      <Landing {...{ survey, document, questions, entry, kiosk, language }} />
    </Main>
  );
}

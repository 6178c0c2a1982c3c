import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { type Entry, Landing } from "#app/features/response/components/landing.tsx";
import { dropDraftCookie } from "#app/features/response/draft-cookie.server.ts";
import { discardDraft } from "#app/features/response/response.commands.server.ts";
import { entryKind } from "#app/features/response/response.policy.ts";
import { openVisit, standingOf } from "#app/features/response/visit.server.ts";
import { addressOf, journeyOf, LANDING, questionCount, resumeAt, stepAfter } from "#app/features/survey/journey.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { Main } from "#app/ui/page.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = (await openVisit(database(), params, request.headers)) ?? notFound();
  const { survey, document, journey, home } = visit;
  const { title, purpose, minutes } = document;
  const kind = entryKind(standingOf(visit));
  const to = kind === "resume" ? resumeAt(journey) : stepAfter(journey, LANDING);
  return {
    survey,
    document: { title, purpose, minutes },
    questions: questionCount(document),
    kind,
    home,
    first: addressOf(home, to),
  };
}

/** Begins again: what was kept in this browser is removed. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { secret, document, home } = (await openVisit(database(), params, request.headers)) ?? notFound();
  if (secret) await discardDraft(database(), { secret });
  const first = inLanguage(addressOf(home, stepAfter(journeyOf(document, {}), LANDING)), languageOf(request.url));
  throw redirect(first, { status: 303, headers: { "Set-Cookie": await dropDraftCookie(home) } });
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (!data) return [];
  const language = languageOf(location.search);
  return [
    { title: `${inWords(data.document.title, language)} – ${data.survey.municipality.name}` },
    { name: "description", content: inWords(data.document.purpose, language) },
  ];
};

export default function SurveyLanding() {
  const { survey, document, questions, kind, home, first } = useLoaderData<typeof loader>();
  const language = languageOf(useLocation().search);
  const entry: Entry = { kind, href: inLanguage(first, language), restart: inLanguage(home, language) };
  return (
    <Main>
      <Landing survey={survey} document={document} questions={questions} entry={entry} language={language} />
    </Main>
  );
}

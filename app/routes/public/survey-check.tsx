import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FORM_FIELDS } from "#app/features/question/form-fields.ts";
import { isUrgent, unanswered } from "#app/features/response/answers.ts";
import { arrivalOf, waitToken } from "#app/features/response/arrival.server.ts";
import { CheckAnswers } from "#app/features/response/components/check-answers.tsx";
import { ClosedMeanwhile, LostDraft } from "#app/features/response/components/refusal.tsx";
import { WaitAMoment } from "#app/features/response/components/wait-a-moment.tsx";
import { keepDraftCookie } from "#app/features/response/draft-cookie.server.ts";
import { idleAt } from "#app/features/response/idle.ts";
import { changeAddress, STARTED, turnedAway, URGENT } from "#app/features/response/passage.ts";
import { submitDraft } from "#app/features/response/response.commands.server.ts";
import { obstacleOf } from "#app/features/response/response.policy.ts";
import { WAIT_SECONDS } from "#app/features/response/suspicion.ts";
import { openVisit, standingOf } from "#app/features/response/visit.server.ts";
import { addressOf, CHECK, LANDING, RECEIPT, stepAfter } from "#app/features/survey/journey.ts";
import { translator } from "#app/i18n/i18n.ts";
import { askedLanguage, inLanguage, pageLanguage } from "#app/i18n/language.ts";
import { marked } from "#app/i18n/marked.ts";
import { realNow } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database/database.server.ts";
import { env } from "#app/platform/env.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { Main } from "#app/ui/page.tsx";
import { usePageLanguage } from "#app/ui/page-language.tsx";
import type { Enhanced } from "#app/ui/survey-script.tsx";

const GONE = 410;
const TOO_MANY = 429;

export const handle: Enhanced = { enhanced: "keeps" };

/** The page on which the journey ends before it should, too: closed meanwhile, or nothing left to send. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visit = (await openVisit(database(), params, request)) ?? notFound();
  const { survey, document, journey, home, kiosk, languages } = visit;
  const { pathname, search, searchParams } = new URL(request.url);
  const standing = { ...standingOf(visit), draftExpected: searchParams.has(STARTED) };
  const obstacle = obstacleOf(standing);
  // On a shared device what is lost was somebody else's.
  if (kiosk && obstacle === "lost") throw redirect(home);
  const idle = kiosk ? idleAt(home, pathname + search, askedLanguage(search)) : undefined;
  const { pages, answers, dropped } = journey;
  const missing = unanswered(journey).map(({ question }) => question.id);
  const first = addressOf(home, stepAfter(journey, LANDING));
  const tone = { urgent: isUrgent(journey.answers), young: document.audience === "young" };
  const page = {
    survey,
    home,
    title: document.title,
    pages,
    answers,
    dropped,
    missing,
    first,
    kiosk,
    idle,
    waits: context.asksToWait ?? false,
    ...tone,
    languages,
  };
  if (obstacle === "closed" || obstacle === "lost") return data({ ...page, obstacle }, { status: GONE });
  const away = turnedAway(home, standing);
  if (away) throw redirect(inLanguage(away, askedLanguage(request.url)));
  return data({ ...page, obstacle: null });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const visit = (await openVisit(database(), params, request)) ?? notFound();
  const language = pageLanguage(visit.languages, request.url);
  const { survey, secret, draft, journey, home, today } = visit;
  const arrival = arrivalOf(form, context.address, realNow());
  const submitted = await submitDraft(database(), { secret, draft, surveyId: survey.id, language, today, arrival });
  if (submitted.ok && secret) {
    // Kept a while longer: it is how a second sending is known to be the same.
    const headers = { "Set-Cookie": await keepDraftCookie(home, secret) };
    const mark = isUrgent(journey.answers) ? `?${URGENT}=1` : "";
    throw redirect(inLanguage(`${addressOf(home, RECEIPT)}${mark}`, language), { status: 303, headers });
  }
  if (!submitted.ok && submitted.reason === "wait" && secret) {
    const again = { reason: submitted.reason, waited: waitToken(secret, arrival.now), bits: env.LYHORD_WORK_BITS };
    context.asksToWait = true;
    return data(again, { status: TOO_MANY, headers: { "Retry-After": String(WAIT_SECONDS) } });
  }
  const standing = { ...standingOf(visit), draftExpected: form.has(FORM_FIELDS.started) };
  if (!submitted.ok && submitted.reason === "closed") standing.surveyState = "closed";
  if (!submitted.ok && submitted.reason === "gone") standing.draftState = "gone";
  const away = turnedAway(home, standing);
  if (away) throw redirect(inLanguage(away, language), 303);
  return data({ reason: submitted.ok ? null : submitted.reason, waited: null, bits: 0 }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (!data) return [];
  const language = pageLanguage(data.languages, location.search);
  const t = translator(language, "survey");
  const stage = data.obstacle === "closed" ? "closedTitle" : data.obstacle === "lost" ? "lostTitle" : "checkTitle";
  const title = data.waits ? translator(language, "journey")("waitTitle") : t(stage);
  return [{ title: `${title} – ${marked(data.title, language)}` }, { name: "robots", content: "noindex" }];
};

export default function SurveyCheck() {
  const { survey, home, pages, answers, dropped, missing, first, obstacle, kiosk, urgent, young } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const language = usePageLanguage();
  const to = (address: string) => inLanguage(address, language);
  return (
    <Main>
      {obstacle === "closed" ? (
        <ClosedMeanwhile survey={survey} kiosk={kiosk ? to(home) : null} language={language} />
      ) : obstacle === "lost" ? (
        <LostDraft survey={survey} restart={to(home)} language={language} />
      ) : refused?.waited ? (
        <WaitAMoment action={to(addressOf(home, CHECK))} waited={refused.waited} bits={refused.bits} />
      ) : (
        <CheckAnswers
          action={to(addressOf(home, CHECK))}
          {...{ pages, answers, dropped, missing }}
          isRefused={refused?.reason === "incomplete"}
          hrefOf={(page, question) => changeAddress(home, page.key, question.id, language)}
          firstHref={to(first)}
          {...{ urgent, young }}
          withdrawable={survey.municipality.purgeDecision !== null}
          language={language}
        />
      )}
    </Main>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FORM_FIELDS } from "#app/features/question/form-fields.ts";
import { pressedPlace } from "#app/features/question/place-map.ts";
import { faultText } from "#app/features/question/types/fault-text.ts";
import { typedOf } from "#app/features/question/types/register.ts";
import { readSection, withSection } from "#app/features/response/answers.ts";
import { begunAt } from "#app/features/response/arrival.server.ts";
import { SECTION_FORM, SectionForm } from "#app/features/response/components/section-form.tsx";
import { keepDraftCookie } from "#app/features/response/draft-cookie.server.ts";
import { formToken } from "#app/features/response/form-token.server.ts";
import { idleAt } from "#app/features/response/idle.ts";
import { onward, STARTED, thenCheckIn, turnedAway } from "#app/features/response/passage.ts";
import { saveSection } from "#app/features/response/response.commands.server.ts";
import { openVisit, standingOf, type Visit } from "#app/features/response/visit.server.ts";
import { addressOf, findPage, journeyOf, stepAfter } from "#app/features/survey/journey.ts";
import { askedLanguage, inLanguage, pageLanguage } from "#app/i18n/language.ts";
import { marked } from "#app/i18n/marked.ts";
import { realNow } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { Main } from "#app/ui/page.tsx";
import { usePageLanguage } from "#app/ui/page-language.tsx";
import type { Enhanced } from "#app/ui/survey-script.tsx";

/** The header's language links send the form, so that switching keeps what was chosen. */
export const handle: Enhanced & { languageForm: string } = { languageForm: SECTION_FORM, enhanced: "keeps" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visit = (await openVisit(database(), params, request, { version: context.refusedVersion })) ?? notFound();
  const { survey, document, journey, draft, home, kiosk, languages } = visit;
  const { searchParams, pathname, search } = new URL(request.url);
  const away = turnedAway(home, { ...standingOf(visit), draftExpected: searchParams.has(STARTED) });
  if (away) throw redirect(inLanguage(away, askedLanguage(request.url)));
  const { page, number, count } = shownPage(visit, params.section, request.url);
  const typed = Object.fromEntries(page.questions.map((question) => [question.id, typedOf(question, journey.answers)]));
  const left = thenCheckIn(searchParams);
  return {
    section: page,
    number,
    count,
    title: document.title,
    languages,
    typed,
    begins: draft.state === "open" ? null : { token: formToken(survey.id, realNow()), version: visit.versionId },
    fromCheck: left === null ? (false as const) : left.length > 0 ? ("later" as const) : ("at_once" as const),
    kiosk: kiosk ? home : null,
    young: document.audience === "young",
    idle: kiosk ? idleAt(home, pathname + search, askedLanguage(search)) : undefined,
  };
}

/** A page that earlier answers have hidden leads to the next one: a bookmark, or another tab. */
function shownPage({ journey, home }: Visit, key = "", url: string) {
  if (!journey.keys.includes(key)) notFound();
  const found = findPage(journey, key);
  if (found) return found;
  throw redirect(inLanguage(addressOf(home, stepAfter(journey, { kind: "section", key })), askedLanguage(url)), 303);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const language = askedLanguage(request.url);
  const version = String(form.get(FORM_FIELDS.version) ?? "");
  const visit = (await openVisit(database(), params, request, { version })) ?? notFound();
  const { survey, document, versionId, journey, secret, draft, home, today } = visit;
  const standing = { ...standingOf(visit), draftExpected: form.has(FORM_FIELDS.started) };
  const away = turnedAway(home, standing, { saving: true });
  if (away) throw redirect(inLanguage(away, language), 303);

  const { page } = shownPage(visit, params.section, request.url);
  const button = String(form.get(FORM_FIELDS.button) ?? "");
  const pressed = pressedPlace(button);
  const at = page.questions.find(({ id, type }) => type === "place" && id === pressed?.questionId)?.id;
  if (pressed && at) form.set(at, pressed.code);
  const section = readSection(page, form, { leaving: button !== "" });
  const { answers, faults, typed } = section;
  if (faults.length > 0) {
    context.refusedVersion = versionId;
    return data({ faults, typed }, { status: 400 });
  }
  const begun = begunAt(survey.id, String(form.get(FORM_FIELDS.token) ?? ""), realNow());
  const begins = { surveyId: survey.id, surveyVersionId: versionId, begun };
  const saved = await saveSection(database(), { ...begins, secret, draft, section, answers, today });
  if (!saved.ok) {
    const meanwhile = turnedAway(home, { ...standing, draftState: saved.reason }, { saving: true });
    throw redirect(inLanguage(meanwhile ?? home, language), 303);
  }
  const given = draft.state === "open" ? draft.content.answers : {};
  const next = onward(
    { before: journey, now: journeyOf(document, withSection(given, section, answers)) },
    home,
    { kind: "section", key: page.key },
    {
      button,
      thenCheck: thenCheckIn(new URL(request.url).searchParams),
      started: secret === null && saved.value !== null,
      ...(at && { at }),
      language,
    },
  );
  const headers = saved.value ? { "Set-Cookie": await keepDraftCookie(home, saved.value) } : undefined;
  throw redirect(next, { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (!data) return [];
  const language = pageLanguage(data.languages, location.search);
  const title = `${marked(data.section.title, language)} – ${marked(data.title, language)}`;
  return [{ title }, { name: "robots", content: "noindex" }];
};

export default function SurveySection() {
  const { section, number, count, typed, begins, fromCheck, kiosk, young } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { pathname, search } = useLocation();
  const { t } = useTranslation("question");
  const language = usePageLanguage();
  const faults = (refused?.faults ?? []).map(({ fault, ...where }) => ({
    ...where,
    message: faultText(fault, t, language),
  }));
  return (
    <Main>
      <SectionForm
        action={`${pathname}${search}`}
        section={section}
        number={number}
        count={count}
        typed={{ ...typed, ...refused?.typed }}
        faults={faults}
        begins={begins}
        fromCheck={fromCheck}
        kiosk={kiosk}
        young={young}
        language={language}
      />
    </Main>
  );
}

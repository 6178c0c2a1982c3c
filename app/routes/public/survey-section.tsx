import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { faultText } from "#app/features/question/types/fault-text.ts";
import { typedOf } from "#app/features/question/types/register.ts";
import { readSection } from "#app/features/response/answers.ts";
import { SECTION_FORM, SectionForm } from "#app/features/response/components/section-form.tsx";
import { keepDraftCookie } from "#app/features/response/draft-cookie.server.ts";
import { FROM_CHECK, onward, STARTED, turnedAway } from "#app/features/response/passage.ts";
import { saveSection } from "#app/features/response/response.commands.server.ts";
import { openVisit, standingOf } from "#app/features/response/visit.server.ts";
import { findSection } from "#app/features/survey/journey.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { Main } from "#app/ui/page.tsx";

/** The header's language links send the form, so that switching keeps what was chosen. */
export const handle = { languageForm: SECTION_FORM };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = (await openVisit(database(), params, request.headers)) ?? notFound();
  const { document, answers, draft, home } = visit;
  const found = findSection(document, params.section ?? "") ?? notFound();
  const { searchParams } = new URL(request.url);
  const away = turnedAway(home, { ...standingOf(visit), draftExpected: searchParams.has(STARTED) });
  if (away) throw redirect(inLanguage(away, languageOf(request.url)));
  const typed = Object.fromEntries(found.section.questions.map(({ id }) => [id, typedOf(answers[id])]));
  return {
    ...found,
    title: document.title,
    typed,
    started: draft.state === "open",
    fromCheck: searchParams.has(FROM_CHECK),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const language = languageOf(request.url);
  const visit = (await openVisit(database(), params, request.headers)) ?? notFound();
  const { survey, document, versionId, secret, draft, home, today } = visit;
  const { section } = findSection(document, params.section ?? "") ?? notFound();
  const standing = { ...standingOf(visit), draftExpected: form.has("started") };
  const away = turnedAway(home, standing, { saving: true });
  if (away) throw redirect(inLanguage(away, language), 303);

  const { answers, faults, typed } = readSection(section, form);
  if (faults.length > 0) return data({ faults, typed }, { status: 400 });
  const input = { secret, draft, surveyId: survey.id, surveyVersionId: versionId, section, answers, today };
  const saved = await saveSection(database(), input);
  if (!saved.ok) {
    const meanwhile = turnedAway(home, { ...standing, draftState: saved.reason }, { saving: true });
    throw redirect(inLanguage(meanwhile ?? home, language), 303);
  }
  const next = onward(
    document,
    home,
    { kind: "section", key: section.key },
    {
      button: String(form.get("to") ?? ""),
      fromCheck: new URL(request.url).searchParams.has(FROM_CHECK),
      started: secret === null && saved.value !== null,
      language,
    },
  );
  const headers = saved.value ? { "Set-Cookie": await keepDraftCookie(home, saved.value) } : undefined;
  throw redirect(next, { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (!data) return [];
  const language = languageOf(location.search);
  const title = `${inWords(data.section.title, language)} – ${inWords(data.title, language)}`;
  return [{ title }, { name: "robots", content: "noindex" }];
};

export default function SurveySection() {
  const { section, number, count, typed, started, fromCheck } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { pathname, search } = useLocation();
  const { t } = useTranslation("survey");
  const language = languageOf(search);
  const faults = (refused?.faults ?? []).map(({ questionId, fault }) => [questionId, faultText(fault, t, language)]);
  return (
    <Main>
      <SectionForm
        action={`${pathname}${search}`}
        section={section}
        number={number}
        count={count}
        typed={refused?.typed ?? typed}
        faults={Object.fromEntries(faults)}
        started={started}
        fromCheck={fromCheck}
        language={language}
      />
    </Main>
  );
}

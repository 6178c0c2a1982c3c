import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findDialogue } from "#app/features/dialogue/dialogue.queries.server.ts";
import { SurveyConflict } from "#app/features/survey/components/survey-conflict.tsx";
import { TranslationFields } from "#app/features/survey/components/translation-fields.tsx";
import { writeSurvey } from "#app/features/survey/survey.commands.server.ts";
import { knownTranslations, textsToTranslate, withTranslations } from "#app/features/survey/survey-texts.ts";
import { readTranslations } from "#app/features/survey/translation-form.ts";
import { findEdited, listPublished } from "#app/features/survey/working-copy.queries.server.ts";
import { doerOf } from "#app/features/user/doer.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { languageName } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, LANGUAGES, type Language, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { Button, ErrorSummary, type FieldFault } from "#app/ui/form.tsx";

async function open({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params.kommun, "make_surveys");
  const db = database();
  const dialogue = (await findDialogue(db, staff.municipality.code, params.dialogue ?? "")) ?? notFound();
  const edited = (await findEdited(db, dialogue.id, params.enkat ?? "")) ?? notFound();
  const language = LANGUAGES.find((one): one is Exclude<Language, "sv"> => one === params.sprak && one !== "sv");
  const here = `/personal/${staff.municipality.slug}/dialoger/${dialogue.slug}/enkater/${edited.slug}`;
  return { db, staff, dialogue, edited, language: language ?? notFound(), here };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, staff, edited, language, here } = await open(args);
  const known = knownTranslations([edited.document, ...(await listPublished(db, staff.municipality.code))], language);
  const texts = textsToTranslate(edited.document, language).map(({ swedish, english, translation }) => ({
    swedish,
    english: language === "en" ? undefined : english,
    translation: translation ?? known.get(swedish) ?? "",
    isDone: Boolean(translation),
    isKnown: !translation && known.has(swedish),
  }));
  return { here, language, revision: edited.revision, title: edited.document.title.sv, texts };
}

export async function action(args: ActionFunctionArgs) {
  const { db, staff, dialogue, edited, language, here } = await open(args);
  const sent = readTranslations(await readForm(args.request));
  if (sent.faults.length > 0) return data({ ...sent, typed: [...sent.texts], reason: null }, { status: 400 });
  const written = await writeSurvey(db, await doerOf(db, staff), {
    dialogueId: dialogue.id,
    slug: edited.slug,
    seen: sent.seen,
    document: withTranslations(edited.document, language, sent.texts),
  });
  if (!written.ok) return data({ ...sent, typed: [...sent.texts], reason: written.reason }, { status: 409 });
  throw redirect(inLanguage(`${here}/redigera?sparat=1`, languageOf(args.request.url)), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) => {
  if (!loaded) return [];
  const { title, language } = loaded;
  const name = languageName(language, languageOf(location.search));
  return [
    { title: `${translator(languageOf(location.search), "builder")("translationTitle", { title, language: name })}` },
  ];
};

export default function SurveyTranslation() {
  const { here, language, revision, title, texts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("builder");
  const page = languageOf(useLocation().search);
  const typed = answer && new Map(answer.typed);
  const shown = texts.map((text) => ({ ...text, translation: typed?.get(text.swedish) ?? text.translation }));
  const wrong = new Map((answer?.faults ?? []).map(({ number, key, said }) => [number, t(`fault.${key}`, said)]));
  const faults: FieldFault[] = [...wrong].map(([number, message]) => ({ id: `text-${number}`, message }));
  if (answer?.reason === "closed") faults.push({ id: "text-0", message: t("refusal.closed") });
  const name = languageName(language, page);
  return (
    <div className="narrow">
      <p>
        <a href={inLanguage(`${here}/redigera`, page)}>{t("toSurvey")}</a>
      </p>
      <ErrorSummary faults={faults} />
      {answer?.reason === "changedMeanwhile" ? <SurveyConflict differences={[]} /> : null}
      <h1>{t("translationTitle", { title, language: name })}</h1>
      <p>{t("translationText", { language: name })}</p>
      <form method="post">
        <input type="hidden" name="seen" value={revision} />
        <TranslationFields texts={shown} language={language} faults={wrong} />
        <Button>{t("save")}</Button>
      </form>
    </div>
  );
}

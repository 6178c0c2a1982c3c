import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findDialogue } from "#app/features/dialogue/dialogue.queries.server.ts";
import { listOfferedLanguages } from "#app/features/language/language.queries.server.ts";
import { pageAfterSaving, THEN } from "#app/features/survey/after-saving.ts";
import { builderSections, estimatedMinutes } from "#app/features/survey/builder.ts";
import { SurveyEditor } from "#app/features/survey/components/survey-editor.tsx";
import { openEdited } from "#app/features/survey/edit-page.server.ts";
import { differences, editedDocument, fieldsBySection } from "#app/features/survey/edited-document.ts";
import { gapsOf, writeSurvey } from "#app/features/survey/survey.commands.server.ts";
import { type EditSurveyForm, EditSurveySchema } from "#app/features/survey/survey-forms.schema.ts";
import { countMissing } from "#app/features/survey/survey-texts.ts";
import { doerOf } from "#app/features/user/doer.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { inLanguage, LANGUAGES, languageOf } from "#app/i18n/language.ts";
import { marked } from "#app/i18n/marked.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";

async function open({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params.kommun, "make_surveys");
  const db = database();
  const dialogue = (await findDialogue(db, staff.municipality.code, params.dialogue ?? "")) ?? notFound();
  return { db, staff, dialogue, ...((await openEdited(db, dialogue, params.enkat)) ?? notFound()) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, staff, dialogue, edited, bank, today } = await open(args);
  const offered = await listOfferedLanguages(db, staff.municipality.code);
  const { document, design, opensOn, closesOn, invited, revision, slug, published } = edited;
  const at = `/personal/${staff.municipality.slug}/dialoger/${dialogue.slug}/enkater`;
  return {
    at,
    here: `${at}/${slug}`,
    settings: `/personal/${staff.municipality.slug}/installningar/sprak`,
    revision,
    offered,
    isPublished: published.length > 0,
    isClosed: published.length > 0 && closesOn !== null && closesOn < today,
    isSaved: new URL(args.request.url).searchParams.has("sparat"),
    gaps: gapsOf(edited, offered, today),
    document,
    sections: builderSections(document, bank),
    estimate: estimatedMinutes(document),
    translations: document.languages
      .filter((language) => language !== "sv")
      .map((language) => ({ language, left: countMissing(document, language) })),
    values: {
      title: document.title.sv,
      purpose: document.purpose.sv,
      minutes: `${document.minutes}`,
      design,
      opensOn,
      closesOn: closesOn ?? "",
      invited: invited === null ? "" : `${invited}`,
    },
    chosen: document.languages,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, staff, dialogue, edited, bank } = await open(args);
  const form = await readForm(args.request);
  const submission = parseWithZod(form, { schema: EditSurveySchema });
  const said = submission.status === "success" ? submission.value : null;
  const typed = (name: string) => form.getAll(name).filter((value) => typeof value === "string");
  const document = editedDocument(edited.document, bank, {
    title: said?.title ?? edited.document.title.sv,
    purpose: said?.purpose ?? edited.document.purpose.sv,
    minutes: said?.minutes ?? edited.document.minutes,
    languages: edited.document.languages,
    ...(said ? { languages: said.languages } : {}),
    chosen: typed("question"),
    titles: fieldsBySection(form, "title"),
    places: fieldsBySection(form, "place"),
  });
  const page = { sections: builderSections(document, bank), chosen: typed("languages"), differences: null };
  if (!said) return data({ ...page, result: submission.reply() }, { status: 400 });
  const { design, opensOn, closesOn = null, invited = null, seen } = said;
  const written = await writeSurvey(db, await doerOf(db, staff), {
    dialogueId: dialogue.id,
    slug: edited.slug,
    seen,
    document,
    facts: { design, opensOn, closesOn, invited },
  });
  if (written.ok) {
    const here = `/personal/${staff.municipality.slug}/dialoger/${dialogue.slug}/enkater/${edited.slug}`;
    throw redirect(inLanguage(`${here}/${pageAfterSaving(form.get(THEN))}`, languageOf(args.request.url)), 303);
  }
  const result = submission.reply({ formErrors: [written.reason] });
  if (written.reason !== "changedMeanwhile") return data({ ...page, result }, { status: 400 });
  return data({ ...page, result, differences: differences(edited.document, document) }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) => [
  { title: loaded ? `${marked(loaded.document.title, languageOf(location.search))} – Lyhörd` : "Lyhörd" },
];

export default function SurveyEdit() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("builder");
  const language = languageOf(useLocation().search);
  const [form, fields] = useForm<EditSurveyForm>({ lastResult: answer?.result });
  const errorOf = (keys?: string[]) => (keys?.[0] ? t(`fault.${keys[0] as "titleMissing"}`) : undefined);
  // In the order of the page, as the summary of errors is.
  const names = ["title", "design", "opensOn", "closesOn", "invited", "purpose", "minutes"] as const;
  const errors = Object.fromEntries(names.map((name) => [name, errorOf(fields[name].errors)]));
  const typed = Object.fromEntries(names.map((name) => [name, (fields[name].initialValue as string) ?? ""]));
  return (
    <SurveyEditor
      {...loaded}
      formProps={getFormProps(form)}
      refusal={form.errors?.[0] as "closed" | undefined}
      differences={answer?.differences ?? null}
      values={answer ? typed : loaded.values}
      errors={errors}
      sections={answer?.sections ?? loaded.sections}
      chosen={answer ? LANGUAGES.filter((one) => answer.chosen.includes(one)) : loaded.chosen}
      to={(path) => inLanguage(path, language)}
    />
  );
}

import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findDialogue } from "#app/features/dialogue/dialogue.queries.server.ts";
import { isBankQuestion } from "#app/features/survey/builder.ts";
import { OwnQuestionFields } from "#app/features/survey/components/own-question-fields.tsx";
import { SurveyConflict } from "#app/features/survey/components/survey-conflict.tsx";
import {
  freeOwnId,
  OWN_SECTION,
  ownQuestion,
  saidOf,
  untellable,
  withOwnSection,
  withoutQuestion,
  withQuestion,
} from "#app/features/survey/own-question.ts";
import { writeSurvey } from "#app/features/survey/survey.commands.server.ts";
import { type OwnQuestionForm, OwnQuestionSchema, SeenSchema } from "#app/features/survey/survey-forms.schema.ts";
import { findEdited } from "#app/features/survey/working-copy.queries.server.ts";
import { doerOf } from "#app/features/user/doer.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { Button, ErrorSummary } from "#app/ui/form.tsx";

const NEW = "ny";

async function open({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params.kommun, "make_surveys");
  const db = database();
  const dialogue = (await findDialogue(db, staff.municipality.code, params.dialogue ?? "")) ?? notFound();
  const edited = (await findEdited(db, dialogue.id, params.enkat ?? "")) ?? notFound();
  const { sections } = edited.document;
  const section = sections.find(({ questions }) => questions.some(({ id }) => id === params.fraga)) ?? null;
  const question = section?.questions.find(({ id }) => id === params.fraga) ?? null;
  // The bank's words are the same in all rounds and municipalities: they have no form here.
  if (question ? isBankQuestion(question.id) : params.fraga !== NEW) notFound();
  const here = `/personal/${staff.municipality.slug}/dialoger/${dialogue.slug}/enkater/${edited.slug}`;
  return { db, staff, dialogue, edited, section, question, here };
}

export async function loader(args: LoaderFunctionArgs) {
  const { edited, section, question, here } = await open(args);
  const said = question && saidOf(question);
  if (question && !said) notFound();
  return {
    here,
    revision: edited.revision,
    isNew: question === null,
    sections: edited.document.sections.map(({ key, title }) => ({ key, title: title.sv })),
    said: { section: section?.key ?? "", ...(said ?? {}), options: (said?.options ?? []).join("\n") },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, staff, dialogue, edited, question, here } = await open(args);
  const form = await readForm(args.request);
  const write = async (document: typeof edited.document, seen: number) =>
    writeSurvey(db, await doerOf(db, staff), { dialogueId: dialogue.id, slug: edited.slug, seen, document });
  if (form.get("intent") === "remove" && question) {
    const submission = parseWithZod(form, { schema: SeenSchema });
    const seen = submission.status === "success" ? submission.value.seen : -1;
    const written = await write(withoutQuestion(edited.document, question.id), seen);
    if (!written.ok) return data(submission.reply({ formErrors: [written.reason] }), { status: 409 });
    throw redirect(inLanguage(`${here}/redigera`, languageOf(args.request.url)), 303);
  }
  const submission = parseWithZod(form, { schema: OwnQuestionSchema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { section, seen, ...said } = submission.value;
  const id = question?.id ?? freeOwnId([edited.document, ...edited.published]);
  const before = withOwnSection(edited.document, section);
  if (!before.sections.some(({ key }) => key === section)) {
    return data(submission.reply({ fieldErrors: { section: ["sectionMissing"] } }), { status: 400 });
  }
  const made = ownQuestion(id, said, question);
  const document = withQuestion(before, section, made);
  const untold = untellable(document, made);
  if (untold.length > 0) {
    const fieldErrors = Object.fromEntries(untold.map((field) => [field, ["untellable"]]));
    return data(submission.reply({ fieldErrors }), { status: 400 });
  }
  const written = await write(document, seen);
  if (!written.ok) return data(submission.reply({ formErrors: [written.reason] }), { status: 409 });
  throw redirect(inLanguage(`${here}/redigera?sparat=1`, languageOf(args.request.url)), 303);
}

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${translator(languageOf(location.search), "builder")("ownTitle")} – Lyhörd` },
];

export default function SurveyQuestion() {
  const { here, revision, isNew, sections, said } = useLoaderData<typeof loader>();
  const { t } = useTranslation("builder");
  const language = languageOf(useLocation().search);
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<OwnQuestionForm>({ lastResult });
  const errorOf = (keys?: string[]) => (keys?.[0] ? t(`fault.${keys[0] as "titleMissing"}`) : undefined);
  // In the order of the page, as the summary of errors is.
  const names = ["text", "hint", "type", "options", "section"] as const;
  const errors = Object.fromEntries(names.map((name) => [name, errorOf(fields[name].errors)]));
  const typed = lastResult && {
    ...Object.fromEntries(names.map((name) => [name, fields[name].initialValue as string | undefined])),
    dontKnow: fields.dontKnow.initialValue !== undefined,
  };
  const refusal = form.errors?.[0] as "closed" | "changedMeanwhile" | undefined;
  return (
    <div className="narrow">
      <p>
        <a href={inLanguage(`${here}/redigera`, language)}>{t("toSurvey")}</a>
      </p>
      <ErrorSummary
        faults={[
          ...Object.entries(errors).flatMap(([id, message]) => (message ? [{ id, message }] : [])),
          ...(refusal === "closed" ? [{ id: "text", message: t("refusal.closed") }] : []),
        ]}
      />
      {refusal === "changedMeanwhile" ? <SurveyConflict differences={[]} /> : null}
      <h1>{t("ownTitle")}</h1>
      <p>{t("ownText")}</p>
      <form method="post" {...getFormProps(form)} noValidate>
        <input type="hidden" name="seen" value={revision} />
        <OwnQuestionFields
          sections={[...sections, ...(sections.some(({ key }) => key === OWN_SECTION) ? [] : [null])]}
          values={typed ?? said}
          errors={errors}
        />
        <div className="actions">
          <Button>{t("saveQuestion")}</Button>
          {isNew ? null : (
            <button type="submit" className="link" name="intent" value="remove">
              {t("remove")}
            </button>
          )}
        </div>
      </form>
    </div>
  );
}

import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findDialogue } from "#app/features/dialogue/dialogue.queries.server.ts";
import { listAreas } from "#app/features/municipality/geography.queries.server.ts";
import { SurveyFactsFields } from "#app/features/survey/components/survey-facts-fields.tsx";
import { startedSurvey } from "#app/features/survey/started-survey.ts";
import { createSurvey } from "#app/features/survey/survey.commands.server.ts";
import { type NewSurveyForm, NewSurveySchema, STARTS } from "#app/features/survey/survey-forms.schema.ts";
import { doerOf } from "#app/features/user/doer.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { Button, Choice, ChoiceGroup, ErrorSummary } from "#app/ui/form.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality } = await requireStaff(request, params.kommun, "make_surveys");
  const dialogue = (await findDialogue(database(), municipality.code, params.dialogue ?? "")) ?? notFound();
  const { opensOn, closesOn } = dialogue;
  return {
    municipality,
    days: { opensOn, closesOn: closesOn ?? "" },
    at: `/personal/${municipality.slug}/dialoger/${dialogue.slug}/enkater`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params.kommun, "make_surveys");
  const db = database();
  const dialogue = (await findDialogue(db, staff.municipality.code, params.dialogue ?? "")) ?? notFound();
  const submission = parseWithZod(await readForm(request), { schema: NewSurveySchema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { start, title, design, opensOn, closesOn = null, invited = null } = submission.value;
  const areas = await listAreas(db, staff.municipality.code);
  const { slug } = await createSurvey(db, await doerOf(db, staff), {
    dialogueId: dialogue.id,
    document: startedSurvey({ start, title, municipalityName: staff.municipality.name, areas }),
    facts: { design, opensOn, closesOn, invited },
  });
  const path = `/personal/${staff.municipality.slug}/dialoger/${dialogue.slug}/enkater/${slug}/redigera`;
  throw redirect(inLanguage(path, languageOf(request.url)), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) => [
  {
    title: `${translator(languageOf(location.search), "builder")("newSurvey")} – ${loaded?.municipality.name} – Lyhörd`,
  },
];

export default function NewSurvey() {
  const { at, days } = useLoaderData<typeof loader>();
  const { t } = useTranslation("builder");
  const language = languageOf(useLocation().search);
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<NewSurveyForm>({ lastResult });
  const errorOf = (keys?: string[]) => (keys?.[0] ? t(`fault.${keys[0] as "titleMissing"}`) : undefined);
  // In the order of the page, as the summary of errors is.
  const errors = {
    start: errorOf(fields.start.errors),
    title: errorOf(fields.title.errors),
    design: errorOf(fields.design.errors),
    opensOn: errorOf(fields.opensOn.errors),
    closesOn: errorOf(fields.closesOn.errors),
    invited: errorOf(fields.invited.errors),
  };
  const typed = lastResult ? undefined : days;
  const start = fields.start.initialValue ?? "core";
  return (
    <div className="narrow">
      <p>
        <a href={inLanguage(at, language)}>{t("toSurveys")}</a>
      </p>
      <ErrorSummary faults={Object.entries(errors).flatMap(([id, message]) => (message ? [{ id, message }] : []))} />
      <h1>{t("newSurvey")}</h1>
      <p>{t("newSurveyText")}</p>
      <form method="post" {...getFormProps(form)} noValidate>
        <ChoiceGroup id="start" label={t("start")} error={errors.start}>
          {STARTS.map((one, index) => (
            <Choice
              key={one}
              id={index === 0 ? "start" : `start-${one}`}
              type="radio"
              name="start"
              value={one}
              label={t(`start_${one}`)}
              defaultChecked={start === one}
            />
          ))}
        </ChoiceGroup>
        <SurveyFactsFields
          values={{
            title: fields.title.initialValue,
            design: fields.design.initialValue ?? "open_link",
            opensOn: typed?.opensOn ?? fields.opensOn.initialValue,
            closesOn: typed?.closesOn ?? fields.closesOn.initialValue,
            invited: fields.invited.initialValue as string | undefined,
          }}
          errors={errors}
        />
        <Button>{t("createSurvey")}</Button>
      </form>
    </div>
  );
}

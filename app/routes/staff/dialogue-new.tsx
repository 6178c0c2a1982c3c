import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { createDialogue } from "#app/features/dialogue/dialogue.commands.server.ts";
import { type NewDialogueForm, NewDialogueSchema } from "#app/features/dialogue/dialogue.schema.ts";
import { doerOf } from "#app/features/user/doer.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { Button, ErrorSummary, TextArea, TextField } from "#app/ui/form.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality } = await requireStaff(request, params.kommun, "make_surveys");
  return { municipality };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params.kommun, "make_surveys");
  const submission = parseWithZod(await readForm(request), { schema: NewDialogueSchema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const db = database();
  const { slug } = await createDialogue(db, await doerOf(db, staff), submission.value);
  const path = `/personal/${staff.municipality.slug}/dialoger/${slug}/enkater`;
  throw redirect(inLanguage(path, languageOf(request.url)), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) => [
  {
    title: `${translator(languageOf(location.search), "builder")("newDialogue")} – ${loaded?.municipality.name} – Lyhörd`,
  },
];

const DAYS = ["opensOn", "closesOn", "resultsOn"] as const;
const YEARS = ["periodFrom", "periodTo"] as const;

export default function NewDialogue() {
  const { municipality } = useLoaderData<typeof loader>();
  const { t } = useTranslation("builder");
  const language = languageOf(useLocation().search);
  const [form, fields] = useForm<NewDialogueForm>({ lastResult: useActionData<typeof action>() });
  const errorOf = (keys?: string[]) => (keys?.[0] ? t(`fault.${keys[0] as "titleMissing"}`) : undefined);
  const errors = {
    title: errorOf(fields.title.errors),
    ...Object.fromEntries(DAYS.map((day) => [day, errorOf(fields[day].errors)])),
    ...Object.fromEntries(YEARS.map((year) => [year, errorOf(fields[year].errors)])),
    ledTo: errorOf(fields.ledTo.errors),
  } as Record<string, string | undefined>;
  return (
    <div className="narrow">
      <p>
        <a href={inLanguage(`/personal/${municipality.slug}/dialoger`, language)}>{t("toDialogues")}</a>
      </p>
      <ErrorSummary faults={Object.entries(errors).flatMap(([id, message]) => (message ? [{ id, message }] : []))} />
      <h1>{t("newDialogue")}</h1>
      <p>{t("newDialogueText")}</p>
      <form method="post" {...getFormProps(form)} noValidate>
        <TextField
          id="title"
          name="title"
          label={t("dialogueTitle")}
          hint={t("dialogueTitleHint")}
          defaultValue={fields.title.initialValue}
          error={errors.title}
        />
        {DAYS.map((day) => (
          <TextField
            key={day}
            id={day}
            name={day}
            type="date"
            className="short"
            label={day === "opensOn" ? t(day) : t("optional", { label: t(day) })}
            hint={day === "resultsOn" ? t("resultsOnHint") : undefined}
            defaultValue={fields[day].initialValue}
            error={errors[day]}
          />
        ))}
        <fieldset>
          <legend>{t("optional", { label: t("period") })}</legend>
          <div className="beside">
            {YEARS.map((year) => (
              <TextField
                key={year}
                id={year}
                name={year}
                inputMode="numeric"
                autoComplete="off"
                className="short"
                label={t(year)}
                defaultValue={fields[year].initialValue as string | undefined}
                error={errors[year]}
              />
            ))}
          </div>
        </fieldset>
        <TextArea
          id="ledTo"
          name="ledTo"
          label={t("optional", { label: t("ledTo") })}
          hint={t("ledToHint")}
          defaultValue={fields.ledTo.initialValue}
          error={errors.ledTo}
        />
        <Button>{t("createDialogue")}</Button>
      </form>
    </div>
  );
}

import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { approvalState, reviewedLanguageOf, reviewLines } from "#app/features/language/approval.ts";
import { LanguageStateText } from "#app/features/language/components/language-state-text.tsx";
import { ReviewTexts } from "#app/features/language/components/review-texts.tsx";
import { approveLanguage, withdrawLanguage } from "#app/features/language/language.commands.server.ts";
import { findApproval, textsIn } from "#app/features/language/language.queries.server.ts";
import { type ApprovalForm, LanguageFormSchema } from "#app/features/language/language.schema.ts";
import { doerOf } from "#app/features/user/doer.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { languageName } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { Button, ErrorSummary, TextField } from "#app/ui/form.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality } = await requireStaff(request, params.kommun, "manage_settings");
  const language = reviewedLanguageOf(params.sprak) ?? notFound();
  const approval = await findApproval(database(), municipality.code, language);
  const texts = textsIn(language);
  const { reviewerName, reviewerRole, approvedOn } = approval ?? {};
  return {
    municipality,
    language,
    state: approvalState(texts, approval),
    missing: texts.missing.length,
    fingerprint: texts.fingerprint,
    lines: reviewLines(texts, approval?.texts ?? null),
    approval: reviewerName && reviewerRole && approvedOn ? { reviewerName, reviewerRole, approvedOn } : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params.kommun, "manage_settings");
  const language = reviewedLanguageOf(params.sprak) ?? notFound();
  const submission = parseWithZod(await readForm(request), { schema: LanguageFormSchema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const db = database();
  const doer = await doerOf(db, staff);
  if (submission.value.intent === "withdraw") await withdrawLanguage(db, doer, language);
  else {
    const approved = await approveLanguage(db, doer, { ...submission.value, language });
    if (!approved.ok) return data(submission.reply({ formErrors: [approved.reason] }), { status: 409 });
  }
  const path = `/personal/${staff.municipality.slug}/installningar/sprak`;
  throw redirect(inLanguage(path, languageOf(request.url)), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) => {
  if (!loaded) return [];
  const name = languageName(loaded.language, languageOf(location.search));
  return [
    { title: `${translator(languageOf(location.search), "language")("reviewTitle", { language: name })} – Lyhörd` },
  ];
};

export default function LanguageReview() {
  const loaded = useLoaderData<typeof loader>();
  const { municipality, language, state, lines } = loaded;
  const { t } = useTranslation("language");
  const page = languageOf(useLocation().search);
  const [form, fields] = useForm<ApprovalForm>({ lastResult: useActionData<typeof action>() });
  const errorOf = (keys?: string[]) => (keys?.[0] ? t(keys[0] as "nameMissing") : undefined);
  const errors = {
    reviewerName: errorOf(fields.reviewerName.errors),
    reviewerRole: errorOf(fields.reviewerRole.errors),
    fingerprint: errorOf(fields.fingerprint.errors ?? form.errors),
  };
  const changed = lines.filter(({ isNew }) => isNew).length;
  const at = `/personal/${municipality.slug}/installningar/sprak`;
  return (
    <div className="narrow">
      <p>
        <a href={inLanguage(at, page)}>{t("toLanguages")}</a>
      </p>
      <ErrorSummary faults={Object.entries(errors).flatMap(([id, message]) => (message ? [{ id, message }] : []))} />
      <h1>{t("reviewTitle", { language: languageName(language, page) })}</h1>
      <p>
        <LanguageStateText {...loaded} />
      </p>
      <p>{t("reviewText")}</p>
      {state === "changed" && changed > 0 ? <p>{t("changedText", { count: changed })}</p> : null}
      <ReviewTexts lines={lines} language={language} />
      {state === "unreviewed" || state === "changed" ? (
        <form method="post" {...getFormProps(form)} action={inLanguage(`${at}/${language}`, page)} noValidate>
          <h2>{t("approveTitle")}</h2>
          <p>{t("approveText")}</p>
          <input type="hidden" name="intent" value="approve" />
          <input type="hidden" id="fingerprint" name="fingerprint" value={loaded.fingerprint} />
          {(["reviewerName", "reviewerRole"] as const).map((name) => (
            <TextField
              key={name}
              id={name}
              name={name}
              autoComplete="off"
              label={t(name)}
              hint={name === "reviewerRole" ? t("reviewerRoleHint") : undefined}
              defaultValue={fields[name].initialValue}
              error={errors[name]}
            />
          ))}
          <Button>{t("approve")}</Button>
        </form>
      ) : null}
      {loaded.approval ? (
        <form method="post" action={inLanguage(`${at}/${language}`, page)} className="below">
          <h2>{t("withdrawTitle")}</h2>
          <p>{t("withdrawText")}</p>
          <Button second name="intent" value="withdraw">
            {t("withdraw")}
          </Button>
        </form>
      ) : null}
    </div>
  );
}

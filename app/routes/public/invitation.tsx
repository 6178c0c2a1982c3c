import { getFormProps, type Submission, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { acceptInvitation, resetPassword } from "#app/features/user/invitation.commands.server.ts";
import { findOpenLink } from "#app/features/user/user.queries.server.ts";
import { type JoinForm, JoinSchema, NewPasswordSchema, PASSWORD_MINIMUM } from "#app/features/user/user.schema.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { instanceOf, realNow } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database/database.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import type { Result } from "#app/platform/result.ts";
import { Button, ErrorSummary, TextField } from "#app/ui/form.tsx";
import { LanguageLinks } from "#app/ui/language-links.tsx";
import { Header, Main } from "#app/ui/page.tsx";
import staffCss from "#app/ui/staff.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: staffCss }];

/** Looking at the page uses nothing up: programs that check links in messages do that. */
export async function loader({ params }: LoaderFunctionArgs) {
  const link = await findOpenLink(database(), params.token ?? "", realNow());
  if (!link) return data({ email: null, isNew: false }, { status: 404 });
  return data({ email: link.email, isNew: link.purpose === "invite" });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const db = database();
  const link = { token: params.token ?? "", now: realNow(), at: (await instanceOf(db)).now() };
  const open = await findOpenLink(db, link.token, link.now);
  if (!open) return data(null, { status: 404 });
  const form = await readForm(request);
  return open.purpose === "invite"
    ? answer(request, parseWithZod(form, { schema: JoinSchema }), (value) =>
        acceptInvitation(db, { ...link, ...value }),
      )
    : answer(request, parseWithZod(form, { schema: NewPasswordSchema }), (value) =>
        resetPassword(db, { ...link, ...value }),
      );
}

async function answer<Value>(
  request: Request,
  submission: Submission<Value>,
  use: (value: Value) => Promise<Result<null, "link_gone">>,
) {
  if (submission.status !== "success") {
    return data(submission.reply({ hideFields: ["password", "repeated"] }), { status: 400 });
  }
  const used = await use(submission.value);
  if (!used.ok) return data(null, { status: 404 });
  throw redirect(inLanguage("/logga-in?klart=1", languageOf(request.url)));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) => {
  const t = translator(languageOf(location.search), "user");
  return [{ title: `${t(titleOf(loaded))} – Lyhörd` }];
};

function titleOf(link?: { email: string | null; isNew: boolean }) {
  if (!link?.email) return "linkGoneTitle";
  return link.isNew ? "joinTitle" : "newPasswordTitle";
}

/** Choose a name and a password, or – after a reset – a new password. */
export default function Invitation() {
  const link = useLoaderData<typeof loader>();
  const { t } = useTranslation("user");
  const language = languageOf(useLocation().search);
  return (
    <>
      <Header title="Lyhörd" subtitle={t("forStaff")} href={inLanguage("/", language)}>
        <LanguageLinks />
      </Header>
      <Main>
        {link.email === null ? (
          <>
            <h1>{t("linkGoneTitle")}</h1>
            <p>{t("linkGoneText")}</p>
            <p>
              <a href={inLanguage("/logga-in", language)}>{t("signIn")}</a>
            </p>
          </>
        ) : (
          <PasswordForm email={link.email} isNew={link.isNew} />
        )}
      </Main>
    </>
  );
}

function PasswordForm({ email, isNew }: { email: string; isNew: boolean }) {
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("user");
  const [form, fields] = useForm<JoinForm>({ lastResult });
  const inWords = (keys?: string[]) =>
    keys?.[0] ? t(keys[0] as "passwordShort", { minimum: PASSWORD_MINIMUM }) : undefined;
  const errors = {
    name: inWords(fields.name.errors),
    password: inWords(fields.password.errors),
    repeated: inWords(fields.repeated.errors),
  };
  const faults = Object.entries(errors).flatMap(([id, message]) => (message ? [{ id, message }] : []));
  return (
    <>
      <ErrorSummary faults={faults} />
      <h1>{t(isNew ? "joinTitle" : "newPasswordTitle")}</h1>
      <form method="post" {...getFormProps(form)} noValidate>
        <TextField
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          label={t("email")}
          value={email}
          readOnly
        />
        {isNew ? (
          <TextField
            id="name"
            name="name"
            autoComplete="name"
            label={t("name")}
            hint={t("nameHint")}
            defaultValue={fields.name.initialValue}
            error={errors.name}
          />
        ) : null}
        <TextField
          id="password"
          name="password"
          type="password"
          autoComplete="new-password"
          label={t("choosePassword")}
          hint={t("passwordHint", { minimum: PASSWORD_MINIMUM })}
          error={errors.password}
        />
        <TextField
          id="repeated"
          name="repeated"
          type="password"
          autoComplete="new-password"
          label={t("repeatPassword")}
          error={errors.repeated}
        />
        <div className="actions">
          <Button>{t(isNew ? "join" : "saveNewPassword")}</Button>
        </div>
      </form>
    </>
  );
}

import { getFormProps, useForm } from "@conform-to/react";
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
import { isSecure } from "#app/features/user/auth.server.ts";
import { findUser } from "#app/features/user/guard.server.ts";
import { ownPath } from "#app/features/user/own-path.ts";
import { signIn } from "#app/features/user/sign-in.server.ts";
import { LIMIT_MINUTES } from "#app/features/user/sign-in-limit.server.ts";
import { type SignInForm, SignInSchema } from "#app/features/user/user.schema.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { realNow } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database/database.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { Button, ErrorSummary, TextField } from "#app/ui/form.tsx";
import { LanguageLinks } from "#app/ui/language-links.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Header, Main } from "#app/ui/page.tsx";
import staffCss from "#app/ui/staff.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: staffCss }];

const backFrom = (request: Request) =>
  ownPath(new URL(request.url).searchParams.get("till"), inLanguage("/personal", languageOf(request.url)));

export async function loader({ request }: LoaderFunctionArgs) {
  if (await findUser(request)) throw redirect(backFrom(request));
  const { searchParams } = new URL(request.url);
  if (searchParams.has("klart")) return { news: "accountReady" as const };
  return { news: searchParams.has("utloggad") ? ("signedOut" as const) : null };
}

export async function action({ request, context: { address, local } }: ActionFunctionArgs) {
  const submission = parseWithZod(await readForm(request), { schema: SignInSchema });
  if (submission.status !== "success") return data(submission.reply({ hideFields: ["password"] }), { status: 400 });
  const attempt = { ...submission.value, address, local, secure: isSecure(request), now: realNow() };
  const signedIn = await signIn(database(), attempt);
  if (signedIn.ok) throw redirect(backFrom(request), { headers: signedIn.value });
  const { status, text } = REFUSALS[signedIn.reason];
  const message = translator(languageOf(request.url), "user")(text, { minutes: LIMIT_MINUTES });
  return data(submission.reply({ formErrors: [message], hideFields: ["password"] }), { status });
}

const REFUSALS = {
  wrong: { status: 400, text: "signInWrong" },
  too_many: { status: 429, text: "signInTooMany" },
  demo_elsewhere: { status: 403, text: "signInDemoElsewhere" },
} as const;

export const meta: MetaFunction = ({ location }) => [
  { title: `${translator(languageOf(location.search), "user")("signInTitle")} – Lyhörd` },
];

export default function SignIn() {
  const { news } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("user");
  const language = languageOf(useLocation().search);
  const [form, fields] = useForm<SignInForm>({ lastResult });
  const emailError = fields.email.errors && t("emailMissing");
  const passwordError = fields.password.errors && t("passwordMissing");
  const faults = [
    ...(form.errors ?? []).map((message) => ({ id: "email", message })),
    ...(emailError ? [{ id: "email", message: emailError }] : []),
    ...(passwordError ? [{ id: "password", message: passwordError }] : []),
  ];
  return (
    <>
      <Header title="Lyhörd" subtitle={t("forStaff")} href={inLanguage("/", language)}>
        <LanguageLinks />
      </Header>
      <Main>
        <ErrorSummary faults={faults} />
        <h1>{t("signInTitle")}</h1>
        {news && !lastResult ? (
          <Notice>
            <p>{t(news)}</p>
          </Notice>
        ) : null}
        <form method="post" {...getFormProps(form)} noValidate>
          <TextField
            id="email"
            name="email"
            type="email"
            autoComplete="username"
            label={t("email")}
            defaultValue={fields.email.initialValue}
            error={emailError}
          />
          <TextField
            id="password"
            name="password"
            type="password"
            autoComplete="current-password"
            label={t("password")}
            error={passwordError}
          />
          <div className="actions">
            <Button>{t("signIn")}</Button>
          </div>
        </form>
        <p className="muted below">{t("signInHelp")}</p>
      </Main>
    </>
  );
}

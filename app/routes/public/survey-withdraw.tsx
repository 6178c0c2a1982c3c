import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { Withdraw, type WithdrawFault, Withdrawn } from "#app/features/response/components/withdraw.tsx";
import { draftId } from "#app/features/response/draft.server.ts";
import { dropDraftCookie } from "#app/features/response/draft-cookie.server.ts";
import { WITHDRAWN } from "#app/features/response/passage.ts";
import { openVisit } from "#app/features/response/visit.server.ts";
import { withdrawResponse } from "#app/features/response/withdrawal.commands.server.ts";
import { isWithdrawalCode, withdrawalCodeOf, withdrawalHash } from "#app/features/response/withdrawal-code.server.ts";
import { countCode, LIMIT_MINUTES, uncountCode } from "#app/features/response/withdrawal-limit.server.ts";
import { WITHDRAW_KEY } from "#app/features/survey/survey.schema.ts";
import { translator } from "#app/i18n/i18n.ts";
import { askedLanguage, inLanguage, pageLanguage } from "#app/i18n/language.ts";
import { marked } from "#app/i18n/marked.ts";
import { realNow } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { Main } from "#app/ui/page.tsx";
import { usePageLanguage } from "#app/ui/page-language.tsx";

/** Without a decision that lets answers be removed there is no such page. */
async function requireWithdrawable(request: Request, params: LoaderFunctionArgs["params"]) {
  const visit = (await openVisit(database(), params, request)) ?? notFound();
  return visit.survey.municipality.purgeDecision === null ? notFound() : visit;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { document, surveyState, home, languages } = await requireWithdrawable(request, params);
  const done = new URL(request.url).searchParams.has(WITHDRAWN);
  return { title: document.title, isOpen: surveyState === "open", home, done, languages };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const { survey, secret, home, today } = await requireWithdrawable(request, params);
  const typed = String(form.get("code") ?? "");
  const refuse = (fault: WithdrawFault, status: number) => data({ fault, typed, minutes: LIMIT_MINUTES }, { status });
  const attempt = { address: context.address, now: realNow() };
  if (!isWithdrawalCode(typed)) return refuse("withdrawMistyped", 400);
  if (!(await countCode(database(), attempt))) return refuse("withdrawTooMany", 429);
  const withdrawn = await withdrawResponse(database(), { surveyId: survey.id, code: typed, today });
  const language = askedLanguage(request.url);
  const here = `${home}/${WITHDRAW_KEY}`;
  if (!withdrawn.ok && withdrawn.reason === "unknown") return refuse("withdrawUnknown", 400);
  await uncountCode(database(), attempt);
  if (!withdrawn.ok) throw redirect(inLanguage(here, language), 303);
  const isOwn = secret !== null && withdrawalHash(withdrawalCodeOf(draftId(secret))) === withdrawalHash(typed);
  const headers = isOwn ? { "Set-Cookie": await dropDraftCookie(home) } : undefined;
  throw redirect(inLanguage(`${here}?${WITHDRAWN}=1`, language), { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) => {
  if (!loaded) return [];
  const language = pageLanguage(loaded.languages, location.search);
  const t = translator(language, "journey");
  const title = t(loaded.done ? "withdrawnTitle" : "withdrawTitle");
  return [{ title: `${title} – ${marked(loaded.title, language)}` }, { name: "robots", content: "noindex" }];
};

export default function SurveyWithdraw() {
  const { home, isOpen, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { pathname } = useLocation();
  const language = usePageLanguage();
  const to = (address: string) => inLanguage(address, language);
  return (
    <Main>
      {done && !refused ? (
        <Withdrawn home={to(home)} isOpen={isOpen} />
      ) : (
        <Withdraw
          action={to(pathname)}
          home={to(home)}
          isOpen={isOpen}
          fault={refused?.fault}
          minutes={refused?.minutes ?? 0}
          typed={refused?.typed ?? ""}
        />
      )}
    </Main>
  );
}

import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Receipt } from "#app/features/response/components/receipt.tsx";
import { idleAt, refreshTo } from "#app/features/response/idle.ts";
import { LATE, URGENT, WITHDRAWN } from "#app/features/response/passage.ts";
import { openVisit } from "#app/features/response/visit.server.ts";
import { findWithdrawal } from "#app/features/response/withdrawal.queries.server.ts";
import type { Withdrawal } from "#app/features/response/withdrawal.ts";
import { addressOf, RECEIPT, surveyHome } from "#app/features/survey/journey.ts";
import { WITHDRAW_KEY } from "#app/features/survey/survey.schema.ts";
import { translator } from "#app/i18n/i18n.ts";
import { askedLanguage, inLanguage, pageLanguage } from "#app/i18n/language.ts";
import { marked } from "#app/i18n/marked.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { publicOrigin } from "#app/platform/http/public-origin.server.ts";
import { Main } from "#app/ui/page.tsx";
import { usePageLanguage } from "#app/ui/page-language.tsx";
import type { Enhanced } from "#app/ui/survey-script.tsx";

export const handle: Enhanced = { enhanced: "forgets" };

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = (await openVisit(database(), params, request)) ?? notFound();
  const { survey, surveyState, document, secret, draft, home, kiosk, languages } = visit;
  const { municipality } = survey;
  const { searchParams } = new URL(request.url);
  const young = document.audience === "young";
  const crisis = searchParams.has(URGENT);
  const language = askedLanguage(request.url);
  const isOpen = surveyState === "open";
  if (draft.state !== "sent" || !secret) throw redirect(inLanguage(home, language));
  const mayWithdraw = isOpen && municipality.purgeDecision !== null;
  const withdrawal: Withdrawal = mayWithdraw ? await findWithdrawal(database(), secret) : { state: "none" };
  const withdraw = `${surveyHome(municipality.slug, survey.slug)}/${WITHDRAW_KEY}`;
  if (withdrawal.state === "withdrawn")
    throw redirect(inLanguage(kiosk ? home : `${withdraw}?${WITHDRAWN}=1`, language));
  const page = {
    survey,
    title: document.title,
    restart: isOpen ? home : null,
    withdraw: kiosk ? `${publicOrigin(request)}${withdraw}` : inLanguage(withdraw, language),
    withdrawal,
    kiosk,
    late: searchParams.has(LATE),
    help: young || crisis ? { young, crisis } : null,
    languages,
  };
  const { to } = idleAt(home, addressOf(home, RECEIPT), language);
  return data(page, kiosk ? { headers: refreshTo(to) } : undefined);
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (!data) return [];
  const language = pageLanguage(data.languages, location.search);
  const title = `${translator(language, "survey")("receiptTitle")} – ${marked(data.title, language)}`;
  return [{ title }, { name: "robots", content: "noindex" }];
};

export default function SurveyReceipt() {
  const { survey, restart, late, help, withdraw, withdrawal, kiosk } = useLoaderData<typeof loader>();
  const language = usePageLanguage();
  const to = (address: string) => inLanguage(address, language);
  return (
    <Main>
      <Receipt
        survey={survey}
        late={late}
        help={help}
        restart={restart && to(restart)}
        withdrawal={withdrawal}
        withdraw={withdraw}
        kiosk={kiosk}
        language={language}
      />
    </Main>
  );
}

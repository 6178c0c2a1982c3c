import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { Receipt } from "#app/features/response/components/receipt.tsx";
import { LATE } from "#app/features/response/passage.ts";
import { openVisit } from "#app/features/response/visit.server.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { Main } from "#app/ui/page.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = (await openVisit(database(), params, request.headers)) ?? notFound();
  const { survey, surveyState, document, draft, home } = visit;
  if (draft.state !== "sent") throw redirect(inLanguage(home, languageOf(request.url)));
  return {
    survey,
    title: document.title,
    restart: surveyState === "open" ? home : null,
    late: new URL(request.url).searchParams.has(LATE),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (!data) return [];
  const language = languageOf(location.search);
  const title = `${translator(language, "survey")("receiptTitle")} – ${inWords(data.title, language)}`;
  return [{ title }, { name: "robots", content: "noindex" }];
};

export default function SurveyReceipt() {
  const { survey, restart, late } = useLoaderData<typeof loader>();
  const language = languageOf(useLocation().search);
  return (
    <Main>
      <Receipt survey={survey} late={late} restart={restart && inLanguage(restart, language)} language={language} />
    </Main>
  );
}

import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findQuestionPage } from "#app/features/analysis/analysis.queries.server.ts";
import { QuestionResults } from "#app/features/analysis/components/question-results.tsx";
import { findDialogue } from "#app/features/dialogue/dialogue.queries.server.ts";
import { questionCharts } from "#app/features/report/question-charts.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import resultsCss from "#app/ui/results.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: resultsCss }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality } = await requireStaff(request, params.kommun, "see_results");
  const dialogue = (await findDialogue(database(), municipality.code, params.dialogue ?? "")) ?? notFound();
  const address = { survey: params.enkat ?? "", question: params.fraga ?? "" };
  const page = (await findQuestionPage(database(), dialogue, address, "staff")) ?? notFound();
  const charts = await questionCharts(page.question, languageOf(request.url));
  return {
    ...page,
    dialogue: { title: dialogue.title },
    charts,
    at: `/personal/${municipality.slug}/dialoger/${dialogue.slug}`,
  };
}

export default function DialogueQuestion() {
  return <QuestionResults {...useLoaderData<typeof loader>()} />;
}

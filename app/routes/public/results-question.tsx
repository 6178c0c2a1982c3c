import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findQuestionPage } from "#app/features/analysis/analysis.queries.server.ts";
import { QuestionResults } from "#app/features/analysis/components/question-results.tsx";
import { findDialogue } from "#app/features/dialogue/dialogue.queries.server.ts";
import { findMunicipality } from "#app/features/municipality/municipality.queries.server.ts";
import { questionCharts } from "#app/features/report/question-charts.server.ts";
import { languageOf } from "#app/i18n/language.ts";
import { marked, markedSwedish } from "#app/i18n/marked.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { Main } from "#app/ui/page.tsx";
import resultsCss from "#app/ui/results.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: resultsCss }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const municipality = (await findMunicipality(database(), params.kommun ?? "")) ?? notFound();
  const dialogue = (await findDialogue(database(), municipality.code, params.dialogue ?? "")) ?? notFound();
  const address = { survey: params.enkat ?? "", question: params.fraga ?? "" };
  const page = (await findQuestionPage(database(), dialogue, address, "public")) ?? notFound();
  const charts = await questionCharts(page.question, languageOf(request.url));
  return {
    ...page,
    dialogue: { title: dialogue.title },
    charts,
    at: `/${municipality.slug}/resultat/${dialogue.slug}`,
    name: municipality.name,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (!data) return [{ title: "Lyhörd" }];
  const language = languageOf(location.search);
  return [{ title: `${marked(data.question.text, language)} – ${markedSwedish(data.name, language)}` }];
};

export default function ResultsQuestion() {
  return (
    <Main wide>
      <QuestionResults {...useLoaderData<typeof loader>()} />
    </Main>
  );
}

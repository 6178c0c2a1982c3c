import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findSurveyPage } from "#app/features/analysis/analysis.queries.server.ts";
import { SurveyResults } from "#app/features/analysis/components/survey-results.tsx";
import { findDialogue } from "#app/features/dialogue/dialogue.queries.server.ts";
import { findMunicipality } from "#app/features/municipality/municipality.queries.server.ts";
import { surveyCharts } from "#app/features/report/question-charts.server.ts";
import { languageOf } from "#app/i18n/language.ts";
import { markedSwedish } from "#app/i18n/marked.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { Main } from "#app/ui/page.tsx";
import resultsCss from "#app/ui/results.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: resultsCss }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const municipality = (await findMunicipality(database(), params.kommun ?? "")) ?? notFound();
  const dialogue = (await findDialogue(database(), municipality.code, params.dialogue ?? "")) ?? notFound();
  const page = (await findSurveyPage(database(), dialogue, params.enkat, "public")) ?? notFound();
  const charts = page.survey ? await surveyCharts(page.survey, languageOf(request.url)) : {};
  return {
    ...page,
    dialogue: { title: dialogue.title },
    charts,
    at: `/${municipality.slug}/resultat/${dialogue.slug}`,
    name: municipality.name,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: data ? markedSwedish(`${data.dialogue.title} – ${data.name}`, languageOf(location.search)) : "Lyhörd" },
];

export default function Results() {
  return (
    <Main wide>
      <SurveyResults {...useLoaderData<typeof loader>()} tier="public" />
    </Main>
  );
}

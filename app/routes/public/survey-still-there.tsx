import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StillThere } from "#app/features/response/components/kiosk.tsx";
import { backTo, refreshTo } from "#app/features/response/idle.ts";
import { openVisit } from "#app/features/response/visit.server.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, pageLanguage } from "#app/i18n/language.ts";
import { marked } from "#app/i18n/marked.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { Main } from "#app/ui/page.tsx";
import { usePageLanguage } from "#app/ui/page-language.tsx";

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** Only on a shared device: without an answer it goes to the first page, which forgets everything. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { document, home, languages } = (await openVisit(database(), params, request)) ?? notFound();
  const back = backTo(home, new URL(request.url));
  return data({ title: document.title, home, back, languages }, { headers: refreshTo(home) });
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (!data) return [];
  const language = pageLanguage(data.languages, location.search);
  const title = `${translator(language, "journey")("stillThereTitle")} – ${marked(data.title, language)}`;
  return [{ title }, { name: "robots", content: "noindex" }];
};

export default function SurveyStillThere() {
  const { home, back } = useLoaderData<typeof loader>();
  const language = usePageLanguage();
  return (
    <Main>
      <StillThere back={inLanguage(back, language)} home={inLanguage(home, language)} />
    </Main>
  );
}

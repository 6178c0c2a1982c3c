import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { type LinkedAnswers, PrivateLink } from "#app/features/response/components/private-link.tsx";
import { DraftSecretSchema } from "#app/features/response/draft.server.ts";
import { keepDraftCookie } from "#app/features/response/draft-cookie.server.ts";
import { resumeAddress } from "#app/features/response/passage.ts";
import { openVisit } from "#app/features/response/visit.server.ts";
import { addressOf, RECEIPT } from "#app/features/survey/journey.ts";
import { translator } from "#app/i18n/i18n.ts";
import { askedLanguage, inLanguage, pageLanguage } from "#app/i18n/language.ts";
import { marked } from "#app/i18n/marked.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { Main } from "#app/ui/page.tsx";
import { usePageLanguage } from "#app/ui/page-language.tsx";

const GONE = 410;

/** The visit that somebody would make with what stands in the link. */
async function openLinked(request: Request, params: LoaderFunctionArgs["params"]) {
  const secret = DraftSecretSchema.safeParse(params.secret).data ?? null;
  return (await openVisit(database(), params, request, { secret })) ?? notFound();
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** Reads only: whoever scans mails for links opens this one, too. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const linked = await openLinked(request, params);
  const own = (await openVisit(database(), params, request)) ?? notFound();
  const page = { title: linked.document.title, home: linked.home, languages: linked.languages };
  const init = { headers: { "Cache-Control": "private, no-store" } };
  if (linked.draft.state !== "open") {
    const state = linked.draft.state === "sent" ? "sent" : "gone";
    const answers: LinkedAnswers = { state };
    return data({ ...page, answers }, { ...init, status: state === "gone" ? GONE : 200 });
  }
  const replacesOther = own.draft.state === "open" && own.secret !== linked.secret;
  const answers: LinkedAnswers = { state: "open", expiresOn: linked.draft.expiresOn, replacesOther };
  return data({ ...page, answers }, init);
}

/** Gives this browser the key. Both devices have it then, and what either saves the other sees. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { secret, draft, journey, home } = await openLinked(request, params);
  const language = askedLanguage(request.url);
  if (!secret || (draft.state !== "open" && draft.state !== "sent")) {
    throw redirect(inLanguage(new URL(request.url).pathname, language), 303);
  }
  const next = draft.state === "sent" ? addressOf(home, RECEIPT) : resumeAddress(home, journey);
  const headers = { "Set-Cookie": await keepDraftCookie(home, secret) };
  throw redirect(inLanguage(next, language), { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (!data) return [];
  const language = pageLanguage(data.languages, location.search);
  const title = `${translator(language, "journey")("linkTitle")} – ${marked(data.title, language)}`;
  return [{ title }, { name: "robots", content: "noindex, nofollow" }];
};

export default function SurveyPrivateLink() {
  const { answers, home } = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const language = usePageLanguage();
  return (
    <Main>
      <PrivateLink
        linked={answers}
        action={`${pathname}${search}`}
        home={inLanguage(home, language)}
        language={language}
      />
    </Main>
  );
}

import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { z } from "zod";
import { OwnWordsList } from "#app/features/dataset/components/own-words-list.tsx";
import { noteExport } from "#app/features/dataset/dataset.commands.server.ts";
import { findOwnWords } from "#app/features/dataset/own-words.server.ts";
import { findDialogue } from "#app/features/dialogue/dialogue.queries.server.ts";
import { doerOf } from "#app/features/user/doer.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { languageOf } from "#app/i18n/language.ts";
import { marked } from "#app/i18n/marked.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import resultsCss from "#app/ui/results.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: resultsCss }];

const AskedSchema = z.object({
  sok: z.string().trim().max(100).catch(""),
  sida: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** What was written to a question, for those who may see raw answers; that it was read is noted. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params.kommun, "export_raw");
  const db = database();
  const dialogue = (await findDialogue(db, staff.municipality.code, params.dialogue ?? "")) ?? notFound();
  const { sok: search, sida: page } = AskedSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const address = { dialogueId: dialogue.id, survey: params.enkat ?? "", question: params.fraga ?? "" };
  const found = (await findOwnWords(db, { ...address, search, page })) ?? notFound();
  const subject = `${found.survey.title.sv} – ${staff.municipality.name}`;
  const format = found.question.id;
  await noteExport(db, { ...(await doerOf(db, staff)), action: "own_words_read", subject, format });
  const results = `/personal/${staff.municipality.slug}/dialoger/${dialogue.slug}/enkat/${found.survey.slug}`;
  return { found, search, results, at: `${results}/${found.question.id}/egna-ord` };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: data ? `${marked(data.found.question.text, languageOf(location.search))} – Lyhörd` : "Lyhörd" },
];

export default function OwnWords() {
  const language = languageOf(useLocation().search);
  return <OwnWordsList {...useLoaderData<typeof loader>()} language={language} />;
}

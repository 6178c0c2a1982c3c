import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DialogueList } from "#app/features/dialogue/components/dialogue-list.tsx";
import { listDialogues } from "#app/features/dialogue/dialogue.queries.server.ts";
import { findMunicipality } from "#app/features/municipality/municipality.queries.server.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { Main } from "#app/ui/page.tsx";

export async function loader({ params }: LoaderFunctionArgs) {
  const municipality = (await findMunicipality(database(), params.kommun ?? "")) ?? notFound();
  return { dialogues: await listDialogues(database(), municipality.code), at: `/${municipality.slug}/resultat` };
}

export default function ResultsIndex() {
  const { dialogues, at } = useLoaderData<typeof loader>();
  const { t } = useTranslation("analysis");
  return (
    <Main>
      <h1>{t("title")}</h1>
      <p>{dialogues.length > 0 ? t("resultsIntro") : t("noDialogues")}</p>
      <DialogueList dialogues={dialogues} at={at} />
    </Main>
  );
}

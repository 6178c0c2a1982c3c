import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DialogueList } from "#app/features/dialogue/components/dialogue-list.tsx";
import { listDialogues } from "#app/features/dialogue/dialogue.queries.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { database } from "#app/platform/database/database.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality } = await requireStaff(request, params.kommun, "see_results");
  return {
    dialogues: await listDialogues(database(), municipality.code),
    at: `/personal/${municipality.slug}/dialoger`,
  };
}

export default function Dialogues() {
  const { dialogues, at } = useLoaderData<typeof loader>();
  const { t } = useTranslation("analysis");
  return (
    <div className="narrow">
      <h1>{t("dialogues")}</h1>
      <p>{dialogues.length > 0 ? t("dialoguesIntro") : t("noDialogues")}</p>
      <DialogueList dialogues={dialogues} at={at} />
    </div>
  );
}

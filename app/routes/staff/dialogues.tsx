import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DialogueList } from "#app/features/dialogue/components/dialogue-list.tsx";
import { listDialogues } from "#app/features/dialogue/dialogue.queries.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality, may } = await requireStaff(request, params.kommun, "see_results");
  return {
    dialogues: await listDialogues(database(), municipality.code),
    at: `/personal/${municipality.slug}/dialoger`,
    makes: may("make_surveys"),
  };
}

export default function Dialogues() {
  const { dialogues, at, makes } = useLoaderData<typeof loader>();
  const { t } = useTranslation("analysis");
  const { t: builder } = useTranslation("builder");
  const language = languageOf(useLocation().search);
  return (
    <div className="narrow">
      <h1>{t("dialogues")}</h1>
      <p>{dialogues.length > 0 ? t("dialoguesIntro") : t("noDialogues")}</p>
      <DialogueList dialogues={dialogues} at={at} />
      {makes ? (
        <div className="actions">
          <a className="button" href={inLanguage(`${at}/ny`, language)}>
            {builder("newDialogue")}
          </a>
        </div>
      ) : null}
    </div>
  );
}

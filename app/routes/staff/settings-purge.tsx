import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findPurgeDecision } from "#app/features/municipality/municipality.queries.server.ts";
import { setPurgeDecision } from "#app/features/municipality/purge-decision.commands.server.ts";
import { PURGE_DECISION_LENGTH, PurgeDecisionSchema } from "#app/features/municipality/purge-decision.schema.ts";
import { doerOf } from "#app/features/user/doer.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { Button, ErrorSummary, TextField } from "#app/ui/form.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality } = await requireStaff(request, params.kommun, "manage_settings");
  return { municipality, decision: await findPurgeDecision(database(), municipality.code) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params.kommun, "manage_settings");
  const form = await readForm(request);
  const submission = parseWithZod(form, { schema: PurgeDecisionSchema });
  if (submission.status !== "success") return data({ typed: String(form.get("decision") ?? "") }, { status: 400 });
  await setPurgeDecision(database(), await doerOf(database(), staff), submission.value.decision);
  throw redirect(inLanguage(`/personal/${staff.municipality.slug}/installningar`, languageOf(request.url)), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) => [
  {
    title: `${translator(languageOf(location.search), "settings")("purgeTitle")} – ${loaded?.municipality.name} – Lyhörd`,
  },
];

export default function PurgeDecision() {
  const { municipality, decision } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("settings");
  const language = languageOf(useLocation().search);
  const error = refused ? t("purgeTooLong", { maximum: PURGE_DECISION_LENGTH }) : undefined;
  return (
    <div className="narrow">
      <p>
        <a href={inLanguage(`/personal/${municipality.slug}/installningar`, language)}>{t("toSettings")}</a>
      </p>
      <ErrorSummary faults={error ? [{ id: "decision", message: error }] : []} />
      <h1>{t("purgeTitle")}</h1>
      <p>{t("purgeText")}</p>
      <p>{t("purgeConsequence")}</p>
      <form method="post" noValidate>
        <TextField
          id="decision"
          name="decision"
          label={t("purgeLabel")}
          hint={t("purgeHint")}
          error={error}
          defaultValue={refused?.typed ?? decision ?? ""}
        />
        <Button>{t("save")}</Button>
      </form>
    </div>
  );
}

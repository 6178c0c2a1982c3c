import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { listAudit } from "#app/features/audit/audit.queries.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { ROLES } from "#app/features/user/user.policy.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";

const BeforeSchema = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1)
  .optional()
  .catch(undefined);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality } = await requireStaff(request, params.kommun, "see_audit");
  const before = BeforeSchema.parse(new URL(request.url).searchParams.get("fore") ?? undefined);
  return { municipality, ...(await listAudit(database(), municipality, before)) };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: `${translator(languageOf(location.search), "audit")("title")} – ${data?.municipality.name} – Lyhörd` },
];

export default function Audit() {
  const { municipality, lines, next } = useLoaderData<typeof loader>();
  const { t } = useTranslation("audit");
  const language = languageOf(useLocation().search);
  return (
    <>
      <h1>{t("title")}</h1>
      <p>{t("intro")}</p>
      {lines.length === 0 ? <p>{t("none")}</p> : null}
      <ol className="plain events">
        {lines.map((line) => (
          <li key={line.id}>
            <span className="muted">{formatInstant(line.at, language)}</span>
            <span>
              <b>{line.who ?? t("nobody")}</b> {line.action ? t(`actions.${line.action}`) : t("unknown")}{" "}
              {line.action === "signed_in" ? null : line.subject}
              <Detail detail={line.detail} />
            </span>
          </li>
        ))}
      </ol>
      {next ? (
        <p className="below">
          <a href={inLanguage(`/personal/${municipality.slug}/handelser?fore=${next}`, language)}>{t("earlier")}</a>
        </p>
      ) : null}
    </>
  );
}

function Detail({ detail }: { detail: string | null }) {
  const { t } = useTranslation("user");
  if (!detail) return null;
  const role = ROLES.find((known) => known === detail);
  return <span className="muted"> – {role ? t(`roles.${role}`) : detail}</span>;
}

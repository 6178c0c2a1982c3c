import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Gatherings } from "#app/features/dataset/components/gatherings.tsx";
import { findTipGatherings } from "#app/features/dataset/tip-gatherings.server.ts";
import { findOutline } from "#app/features/municipality/geography.queries.server.ts";
import { listNamedSpots } from "#app/features/tip/tip.queries.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { mapStyles } from "#app/ui/map/map-styles.ts";
import resultsCss from "#app/ui/results.css?url";

export const handle = { scripts: true };

export const links: LinksFunction = () => [...mapStyles, { rel: "stylesheet", href: resultsCss }];

/** Of approved tips, which whoever comes here may see one by one. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality } = await requireStaff(request, params.kommun, "see_approved_tips");
  const db = database();
  const [gatherings, spots, { border }] = await Promise.all([
    findTipGatherings(db, municipality.code),
    listNamedSpots(db, municipality.code),
    findOutline(db, municipality.code),
  ]);
  return { municipality, gatherings, spots, border };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: `${translator(languageOf(location.search), "gathering")("title")} – ${data?.municipality.name} – Lyhörd` },
];

export default function TipGatheringsPage() {
  const { municipality, gatherings, spots, border } = useLoaderData<typeof loader>();
  const { t } = useTranslation("gathering");
  const language = languageOf(useLocation().search);
  return (
    <>
      <p className="muted">
        <a href={inLanguage(`/personal/${municipality.slug}/platser?visa=approved`, language)}>{t("back")}</a>
      </p>
      <h1>{t("title")}</h1>
      <Gatherings {...{ gatherings, spots, border }} />
    </>
  );
}

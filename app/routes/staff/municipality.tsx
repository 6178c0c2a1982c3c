import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { listReachedMunicipalities } from "#app/features/user/user.queries.server.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { Main } from "#app/ui/page.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { user, municipality, may } = await requireStaff(request, params.kommun, "see_results");
  const reached = await listReachedMunicipalities(database(), user.id);
  return {
    municipality,
    hasOthers: reached.length > 1,
    sees: { users: may("manage_users"), audit: may("see_audit"), settings: may("manage_settings") },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.municipality.name} – Lyhörd` }];

/** The tabs of one municipality, and the page under the chosen one. */
export default function StaffMunicipality() {
  const { municipality, sees } = useLoaderData<typeof loader>();
  const { t } = useTranslation("staff");
  const { pathname, search } = useLocation();
  const language = languageOf(search);
  const home = `/personal/${municipality.slug}`;
  const tabs = [
    { path: home, label: t("tabOverview") },
    { path: `${home}/dialoger`, label: t("tabDialogues") },
    { path: `${home}/platser`, label: t("tabPlaces") },
    { path: `${home}/underlag`, label: t("tabReports") },
    ...(sees.users ? [{ path: `${home}/anvandare`, label: t("tabUsers") }] : []),
    ...(sees.settings ? [{ path: `${home}/installningar`, label: t("tabSettings") }] : []),
    ...(sees.audit ? [{ path: `${home}/handelser`, label: t("tabAudit") }] : []),
  ];
  const isCurrent = (path: string) => (path === home ? pathname === home : `${pathname}/`.startsWith(`${path}/`));
  return (
    <Main wide>
      <nav className="tabs" aria-label={t("mainMenu")}>
        {tabs.map(({ path, label }) => (
          <a key={path} href={inLanguage(path, language)} aria-current={isCurrent(path) ? "page" : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <Outlet />
    </Main>
  );
}

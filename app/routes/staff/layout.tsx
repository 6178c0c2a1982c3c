import type { HeadersFunction, LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation, useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireUser } from "#app/features/user/guard.server.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { LanguageLinks } from "#app/ui/language-links.tsx";
import { Header } from "#app/ui/page.tsx";
import staffCss from "#app/ui/staff.css?url";
import type { loader as municipalityLoader } from "./municipality.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: staffCss }];

/** Nothing of what staff see stays in a shared computer's browser after they have signed out. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ request }: LoaderFunctionArgs) {
  const { name } = await requireUser(request);
  return { name };
}

/** Around everything that staff see. */
export default function StaffLayout() {
  const { name } = useLoaderData<typeof loader>();
  const here = useRouteLoaderData<typeof municipalityLoader>("routes/staff/municipality");
  const { t } = useTranslation("staff");
  const language = languageOf(useLocation().search);
  const to = (path: string) => inLanguage(path, language);
  const home = here ? `/personal/${here.municipality.slug}` : "/personal";
  return (
    <>
      <Header title="Lyhörd" subtitle={here?.municipality.name ?? t("forStaff")} href={to(home)}>
        {here?.hasOthers ? <a href={to("/personal")}>{t("changeMunicipality")}</a> : null}
        <LanguageLinks />
        <form method="post" action={to("/logga-ut")}>
          <button type="submit" className="link" title={name}>
            {t("signOut")}
          </button>
        </form>
      </Header>
      <Outlet />
    </>
  );
}

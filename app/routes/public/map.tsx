import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findOutline, listAreas, listPlaces } from "#app/features/municipality/geography.queries.server.ts";
import { findMunicipality } from "#app/features/municipality/municipality.queries.server.ts";
import { PlaceChooser } from "#app/features/tip/components/place-chooser.tsx";
import { PublicPlacesList } from "#app/features/tip/components/public-places-list.tsx";
import { spotsOf } from "#app/features/tip/public-places.ts";
import { listPublicPlaces } from "#app/features/tip/tip.queries.server.ts";
import { PointSchema } from "#app/features/tip/tip.schema.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { mapStyles } from "#app/ui/map/map-styles.ts";
import { Main } from "#app/ui/page.tsx";

export const handle = { scripts: true };

export const links: LinksFunction = () => mapStyles;

/** Registers and gated counts only: no stored coordinate of a tip comes here. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const db = database();
  const { code, slug, name } = (await findMunicipality(db, params.kommun ?? "")) ?? notFound();
  const [{ border }, areas, places, publicPlaces] = await Promise.all([
    findOutline(db, code),
    listAreas(db, code),
    listPlaces(db, code),
    listPublicPlaces(db, code),
  ]);
  const start = PointSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  return {
    municipality: { slug, name },
    border,
    publicPlaces,
    spots: spotsOf({ areas, places }, publicPlaces),
    start: start.success ? start.data : undefined,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: `${translator(languageOf(location.search), "tip")("mapTitle")} – ${data?.municipality.name}` },
];

export default function TipMap() {
  const { municipality, border, publicPlaces, spots, start } = useLoaderData<typeof loader>();
  const { t } = useTranslation("tip");
  const language = languageOf(useLocation().search);
  return (
    <Main wide>
      <noscript>
        <h1>{t("mapTitle")}</h1>
        <p>{t("mapNeedsScripts")}</p>
        <p>
          <a className="button" href={inLanguage(`/${municipality.slug}/tipsa`, language)}>
            {t("title")}
          </a>
        </p>
      </noscript>
      <PlaceChooser {...{ municipality, language, border, spots, start }} />
      <section>
        <h2>{t("placesTitle")}</h2>
        <p className="muted">{t("placesRule")}</p>
        <PublicPlacesList places={publicPlaces} language={language} />
      </section>
    </Main>
  );
}

import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { markedSwedish } from "#app/i18n/marked.ts";
import { Marked } from "#app/ui/words.tsx";
import { tipCategory } from "../categories.ts";
import type { PublicPlace } from "../public-places.ts";

/** The map in words: every place that it counts, with the same numbers. */
export function PublicPlacesList({ places, language }: { places: PublicPlace[]; language: Language }) {
  const { t } = useTranslation("tip");
  if (places.length === 0) return <p>{t("placesNone")}</p>;
  const hasOwnPlaces = ({ kind, name }: PublicPlace) =>
    kind === "area" && places.some(({ areaName }) => areaName === name);
  return (
    <ul className="plain grid">
      {places.map((place) => (
        <li key={place.id} className="card">
          <h3>
            <Marked>
              {hasOwnPlaces(place)
                ? t("inArea", { name: markedSwedish(place.name, language) })
                : markedSwedish(nameOf(place), language)}
            </Marked>
          </h3>
          {place.unsafe ? <p>{t("spotUnsafe", { number: formatNumber(place.unsafe, language) })}</p> : null}
          {place.liked ? <p>{t("spotLiked", { number: formatNumber(place.liked, language) })}</p> : null}
          {place.categories.length > 0 ? (
            <ul className="plain muted">
              {place.categories.map(({ code, count }) => (
                <li key={code}>
                  {formatNumber(count, language)} {inWords(tipCategory(code).label, language)}
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Many a place has its town in its name already. */
function nameOf({ name, areaName }: PublicPlace): string {
  return areaName && !name.startsWith(areaName) ? `${name}, ${areaName}` : name;
}

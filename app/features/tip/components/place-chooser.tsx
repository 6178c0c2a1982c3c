import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDistance } from "#app/i18n/format.ts";
import { inLanguage, type Language } from "#app/i18n/language.ts";
import type { AreaGeometry } from "#app/statistics/spatial/geometry.ts";
import { nearest } from "#app/statistics/spatial/nearest.ts";
import { isInArea } from "#app/statistics/spatial/point-in-area.ts";
import { snapToGrid } from "#app/statistics/spatial/snap.ts";
import { Button } from "#app/ui/form.tsx";
import { AreaMap } from "#app/ui/map/area-map.tsx";
import type { LatLon, MapSpot } from "#app/ui/map/leaflet-map.ts";
import { UrgentNotice } from "#app/ui/notice.tsx";

interface PlaceChooserProps {
  municipality: { name: string; slug: string };
  language: Language;
  border?: AreaGeometry;
  spots: Omit<MapSpot, "description">[];
  /** Where the cross was when somebody comes back to change it. */
  start?: LatLon;
}

/** The map under a cross, and what one does with the place that the cross is on. */
export function PlaceChooser({ municipality, language, border, start, ...props }: PlaceChooserProps) {
  const { t } = useTranslation("tip");
  const counts = ({ unsafe, liked }: Omit<MapSpot, "description">) => [
    ...(unsafe ? [t("spotUnsafe", { number: unsafe })] : []),
    ...(liked ? [t("spotLiked", { number: liked })] : []),
  ];
  const spots = props.spots.map((spot) => ({ ...spot, description: counts(spot).join(", ") }));
  const form = useRef<HTMLFormElement>(null);
  const [middle, setMiddle] = useState<LatLon>();
  const [look, setLook] = useState(start);
  const [position, setPosition] = useState<"positionSought" | "positionFailed">();
  const action = `/${municipality.slug}/tipsa`;
  // Rounded before it is sent, so that not even an address holds the exact point.
  const chosen = middle && snapToGrid(middle);

  const findPosition = () => {
    setPosition("positionSought");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setPosition(undefined);
        setLook({ lat: coords.latitude, lon: coords.longitude });
      },
      () => setPosition("positionFailed"),
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  };

  return (
    <div className="map-page">
      <AreaMap
        label={t("mapLabel", { municipality: municipality.name })}
        describedBy="map-keys"
        outline={border}
        spots={spots}
        look={look}
        cross
        onMove={setMiddle}
        onChoose={() => form.current?.requestSubmit()}
      />
      <div className="sheet">
        <h1>{t("moveMap")}</h1>
        <p className="hint" id="map-keys">
          {t("mapKeys")}
        </p>
        <p role="status">
          {position ? t(position) : <WhereIsIt {...{ middle, border, spots, municipality, language }} />}
        </p>
        <form ref={form} action={action} className="actions">
          {language === "sv" ? null : <input type="hidden" name="lang" value={language} />}
          {chosen ? <input type="hidden" name="lat" value={chosen.lat} /> : null}
          {chosen ? <input type="hidden" name="lon" value={chosen.lon} /> : null}
          <Button>{t("choosePlace")}</Button>
          <Button type="button" second onClick={findPosition}>
            {t("usePosition")}
          </Button>
          <a href={inLanguage(action, language)}>{t("withoutMap")}</a>
        </form>
        <UrgentNotice />
      </div>
    </div>
  );
}

interface WhereProps extends Omit<PlaceChooserProps, "start" | "spots"> {
  middle?: LatLon;
  spots: MapSpot[];
}

function WhereIsIt({ middle, border, spots, municipality, language }: WhereProps) {
  const { t } = useTranslation("tip");
  if (!middle) return null;
  if (border && !isInArea(middle, border)) return t("mapOutside", { municipality: municipality.name });
  const closest = nearest(middle, spots);
  if (!closest) return null;
  const { name, description } = closest.candidate;
  const near = t("mapNear", { name, distance: formatDistance(closest.metres, language) });
  return description ? `${near} ${description}.` : near;
}

import { useTranslation } from "react-i18next";

/** Where a membership holds: a municipality, a police area or everywhere. */
export function PlaceName(place: { municipalityName: string | null; policeAreaName: string | null }) {
  const { t } = useTranslation("user");
  if (place.municipalityName) return <>{place.municipalityName}</>;
  if (place.policeAreaName) return <>{t("inPoliceArea", { name: place.policeAreaName })}</>;
  return <>{t("everywhere")}</>;
}

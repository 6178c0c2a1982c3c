import { useTranslation } from "react-i18next";

/** Where a membership holds: a municipality, a police area or everywhere. */
export function PlaceName(place: { municipalityName: string | null; policeAreaName: string | null }) {
  const { t } = useTranslation("user");
  return <>{place.municipalityName ?? place.policeAreaName ?? t("everywhere")}</>;
}

import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/form.tsx";

/** Asked of somebody who has not touched a shared device for a while; without an answer the survey begins anew. */
export function StillThere({ back, home }: { back: string; home: string }) {
  const { t } = useTranslation("journey");
  return (
    <>
      <h1>{t("stillThereTitle")}</h1>
      <p>{t("stillThereText")}</p>
      <div className="actions">
        <a className="button" href={back}>
          {t("stillThereYes")}
        </a>
        <EndVisit home={home} label={t("kioskEnd")} second />
      </div>
    </>
  );
}

/** Forgets what was answered on this device and shows the first page to the next person. */
export function EndVisit({ home, label, second = false }: { home: string; label: string; second?: boolean }) {
  return (
    <form method="post" action={home}>
      <Button second={second}>{label}</Button>
    </form>
  );
}

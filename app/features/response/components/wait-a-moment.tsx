import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/form.tsx";
import { WAIT_SECONDS, WAITED_FIELD } from "../suspicion.ts";

/** Very many have answered from the same network just now. Asks for nothing but time, and so of everyone the same. */
export function WaitAMoment({ action, waited }: { action: string; waited: string }) {
  const { t } = useTranslation("journey");
  return (
    <>
      <h1>{t("waitTitle")}</h1>
      <p>{t("waitWhy")}</p>
      <p>{t("waitHow", { seconds: WAIT_SECONDS })}</p>
      <form method="post" action={action}>
        <input type="hidden" name="started" value="1" />
        <input type="hidden" name={WAITED_FIELD} value={waited} />
        <Button>{t("waitSend")}</Button>
      </form>
    </>
  );
}

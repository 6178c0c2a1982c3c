import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/form.tsx";
import { FORM_FIELDS } from "../../question/form-fields.ts";
import { WAIT_SECONDS } from "../suspicion.ts";

interface WaitAMomentProps {
  action: string;
  /** When the waiting began, for this answer alone. */
  waited: string;
  /** How much a device with scripts works instead (proof-of-work.server.ts); 0 for nothing. */
  bits: number;
}

/**
 * Very many have answered from the same network just now. Asks for nothing but time, and so of everyone the same; where
 * scripts run the device works in the background and sends by itself, with nothing to see, hear or solve.
 */
export function WaitAMoment({ action, waited, bits }: WaitAMomentProps) {
  const { t } = useTranslation("journey");
  return (
    <>
      <h1>{t("waitTitle")}</h1>
      <p>{t("waitWhy")}</p>
      <p>{t("waitHow", { seconds: WAIT_SECONDS })}</p>
      <form method="post" action={action} {...(bits > 0 && { "data-bits": bits, "data-working": t("waitWorking") })}>
        <input type="hidden" name={FORM_FIELDS.started} value="1" />
        <input type="hidden" name={FORM_FIELDS.waited} value={waited} />
        <input type="hidden" name={FORM_FIELDS.work} />
        <Button>{t("waitSend")}</Button>
        <p id="told" role="status" />
      </form>
    </>
  );
}

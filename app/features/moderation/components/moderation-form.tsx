import { useTranslation } from "react-i18next";
import { Button, TextArea } from "#app/ui/form.tsx";
import { nextSteps, type TipStatus } from "../../tip/status.ts";
import { REASON_LIMIT } from "../moderation.schema.ts";

interface ModerationFormProps {
  status: TipStatus;
  sequence: number;
  reason?: string;
  error?: string;
}

/** One button for each step that may follow, and a message that goes with it. */
export function ModerationForm({ status, sequence, reason, error }: ModerationFormProps) {
  const { t } = useTranslation("moderation");
  return (
    <form method="post" noValidate>
      <input type="hidden" name="seen" value={sequence} />
      <TextArea
        id="reason"
        name="reason"
        label={t("reason")}
        hint={t("reasonHint", { number: REASON_LIMIT })}
        rows={3}
        maxLength={REASON_LIMIT}
        defaultValue={reason}
        error={error}
      />
      <div className="actions">
        {nextSteps(status).map((step, index) => (
          <Button key={step} name="status" value={step} second={index > 0}>
            {t(`step.${step}`)}
          </Button>
        ))}
      </div>
    </form>
  );
}

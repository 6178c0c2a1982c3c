import { useTranslation } from "react-i18next";
import { Button, ErrorSummary, TextField } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";

export type WithdrawFault = "withdrawMistyped" | "withdrawUnknown" | "withdrawTooMany";

interface WithdrawProps {
  action: string;
  /** The survey's own page. */
  home: string;
  isOpen: boolean;
  fault?: WithdrawFault;
  minutes: number;
  typed: string;
}

/** Where a receipt code takes an answer back. What was answered is never shown. */
export function Withdraw({ action, home, isOpen, fault, minutes, typed }: WithdrawProps) {
  const { t } = useTranslation("journey");
  const error = fault && t(fault, { minutes });
  if (!isOpen) {
    return (
      <>
        <h1>{t("withdrawTitle")}</h1>
        <Notice>
          <p>{t("withdrawClosed")}</p>
        </Notice>
        <p>
          <a href={home}>{t("toSurvey")}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <ErrorSummary faults={error ? [{ id: "code", message: error }] : []} />
      <h1>{t("withdrawTitle")}</h1>
      <p>{t("withdrawText")}</p>
      <p>{t("withdrawNothingShown")}</p>
      <form method="post" action={action} noValidate>
        <TextField
          id="code"
          name="code"
          label={t("withdrawCode")}
          hint={t("withdrawHint")}
          error={error}
          defaultValue={typed}
          className="receipt-code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Button>{t("withdraw")}</Button>
      </form>
    </>
  );
}

export function Withdrawn({ home, isOpen }: { home: string; isOpen: boolean }) {
  const { t } = useTranslation("journey");
  return (
    <>
      <h1>{t("withdrawnTitle")}</h1>
      <p>{t("withdrawnText")}</p>
      {isOpen ? (
        <div className="actions">
          <a className="button" href={home}>
            {t("toSurvey")}
          </a>
        </div>
      ) : null}
    </>
  );
}

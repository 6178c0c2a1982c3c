import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import { Button } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** What a private link leads to. */
export type LinkedAnswers =
  | {
      state: "open";
      expiresOn: string;
      /** This browser has answers of its own, which going on would replace. */
      replacesOther: boolean;
    }
  | { state: "sent" }
  | { state: "gone" };

interface PrivateLinkProps {
  linked: LinkedAnswers;
  action: string;
  home: string;
  language: Language;
}

/** Shows no answers, and changes nothing until the button is pressed: mail programs open links by themselves. */
export function PrivateLink({ linked, action, home, language }: PrivateLinkProps) {
  const { t } = useTranslation("journey");
  if (linked.state === "gone") {
    return (
      <>
        <h1>{t("linkGoneTitle")}</h1>
        <p>{t("linkGoneText")}</p>
        <p>
          <a href={home}>{t("linkGoneBegin")}</a>
        </p>
      </>
    );
  }
  if (linked.state === "sent") {
    return (
      <>
        <h1>{t("linkSentTitle")}</h1>
        <p>{t("linkSentText")}</p>
        <form method="post" action={action} className="actions">
          <Button>{t("linkReceipt")}</Button>
        </form>
      </>
    );
  }
  return (
    <>
      <h1>{t("linkTitle")}</h1>
      <p>{t("linkText", { day: formatDay(linked.expiresOn, language) })}</p>
      {linked.replacesOther ? (
        <Notice>
          <p>{t("linkOther")}</p>
        </Notice>
      ) : null}
      <p>{t("linkOwn")}</p>
      <form method="post" action={action} className="actions">
        <Button>{t("linkContinue")}</Button>
      </form>
    </>
  );
}

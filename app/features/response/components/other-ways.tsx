import { useTranslation } from "react-i18next";
import type { Contactable } from "./survey-facts.ts";

/** How to answer on paper or by telephone. */
export function OtherWays({ municipality }: { municipality: Contactable }) {
  const { t } = useTranslation("survey");
  const { contactEmail, contactPhone } = municipality;
  if (!contactEmail && !contactPhone) return <p>{t("otherWaysUnknown")}</p>;
  return (
    <>
      <p>{t("otherWaysText")}</p>
      <Contact municipality={municipality} />
    </>
  );
}

export function Contact({ municipality: { contactEmail, contactPhone } }: { municipality: Contactable }) {
  const { t } = useTranslation("survey");
  return (
    <ul>
      {contactPhone ? (
        <li>
          <a href={`tel:${contactPhone.replace(/[^\d+]/g, "")}`}>{t("phone", { phone: contactPhone })}</a>
        </li>
      ) : null}
      {contactEmail ? (
        <li>
          <a href={`mailto:${contactEmail}`}>{t("email", { email: contactEmail })}</a>
        </li>
      ) : null}
    </ul>
  );
}

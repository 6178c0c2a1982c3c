import { useTranslation } from "react-i18next";

interface Contact {
  name: string;
  contactEmail: string | null;
  contactPhone: string | null;
}

/** How to reach the municipality: by e-mail and by telephone, as far as they are known. */
export function ContactLinks({ municipality: { contactEmail, contactPhone } }: { municipality: Contact }) {
  const { t } = useTranslation("public");
  if (!contactEmail && !contactPhone) return <p>{t("contactUnknown")}</p>;
  return (
    <ul>
      {contactEmail ? (
        <li>
          <a className="breakable" href={`mailto:${contactEmail}`}>
            <bdi dir="ltr">{contactEmail}</bdi>
          </a>
        </li>
      ) : null}
      {contactPhone ? (
        <li>
          <a href={`tel:${contactPhone.replace(/[^\d+]/g, "")}`}>
            <bdi dir="ltr">{contactPhone}</bdi>
          </a>
        </li>
      ) : null}
    </ul>
  );
}

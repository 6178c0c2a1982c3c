import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/language.ts";
import { inWords, type Localized } from "#app/i18n/localized.ts";
import { Button, Choice, Select } from "#app/ui/form.tsx";
import { INQUIRY_NAMES, type Inquiry, UNWEIGHTED } from "../inquiry.ts";

interface ScaleFormProps {
  inquiry: Inquiry;
  survey: { slug: string };
  blocks: readonly { key: string; title: Localized; first?: Localized | undefined; items: number }[];
  home: string;
  language: Language;
}

/** Which questions to take for a scale, as a form that only leads to an address. */
export function ScaleForm({ inquiry, survey, blocks, home, language }: ScaleFormProps) {
  const { t } = useTranslation("scale");
  if (blocks.length === 0) return null;
  return (
    <form method="get" action={`${home}#svar`} className="inquiry" aria-labelledby="scale-form">
      <h2 id="scale-form">{t("formTitle")}</h2>
      <p className="muted">{t("formIntro")}</p>
      {language === "sv" ? null : <input type="hidden" name="lang" value={language} />}
      <input type="hidden" name={INQUIRY_NAMES.survey} value={survey.slug} />
      <Select id="scale" name={INQUIRY_NAMES.scale} label={t("block")} defaultValue={inquiry.scale ?? ""}>
        <option value="">{t("chooseBlock")}</option>
        {blocks.map(({ key, title, first, items }) => (
          <option key={key} value={key}>
            {t("blockOf", {
              title: [title, ...(first ? [first] : [])].map((one) => inWords(one, language)).join(" – "),
              count: items,
            })}
          </option>
        ))}
      </Select>
      <Choice
        id="scale-unweighted"
        type="checkbox"
        name={INQUIRY_NAMES.weighting}
        value={UNWEIGHTED}
        label={t("unweighted")}
        defaultChecked={inquiry.weighting === "none"}
      />
      <div className="actions">
        <Button>{t("show")}</Button>
      </div>
    </form>
  );
}

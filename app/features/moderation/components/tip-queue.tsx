import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { inLanguage, type Language } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { tipCategory } from "../../tip/categories.ts";
import type { TipStatus } from "../../tip/status.ts";
import { TipTags } from "./tip-tags.tsx";

interface QueuedTip {
  id: string;
  category: string;
  status: TipStatus;
  urgent: boolean;
  receivedOn: string;
  placeText: string | null;
  description: string;
  area: { name: string } | null;
  place: { name: string } | null;
}

/** Tips to choose among: what, where and when, and the beginning of what was said. */
export function TipQueue({ tips, home, language }: { tips: QueuedTip[]; home: string; language: Language }) {
  const { t } = useTranslation("moderation");
  return (
    <ul className="plain tip-queue">
      {tips.map((tip) => (
        <li key={tip.id}>
          <h2>
            <a href={inLanguage(`${home}/${tip.id}`, language)}>{inWords(tipCategory(tip.category).label, language)}</a>
          </h2>
          <p className="muted">
            {[tip.place?.name ?? tip.placeText, tip.area?.name ?? t("nowhere"), formatDay(tip.receivedOn, language)]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <TipTags {...tip} />
          {tip.description ? <p className="excerpt">{tip.description}</p> : null}
        </li>
      ))}
    </ul>
  );
}

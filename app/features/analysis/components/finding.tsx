import { useTranslation } from "react-i18next";
import { formatPercent } from "#app/i18n/format.ts";
import { inWords } from "#app/i18n/localized.ts";
import type { Change, HeadlineShare } from "../results.ts";
import { certaintyNote, changeNote } from "../wording.ts";
import { useWording } from "./use-wording.ts";

/** What was found in words and number, then how sure it is. Hidden is said, not blank. */
export function Finding({ headline, change }: { headline: HeadlineShare; change: Change | undefined }) {
  const { t } = useTranslation("analysis");
  const wording = useWording();
  const label = inWords(headline.label, wording.language);
  if (headline.state === "hidden") {
    return (
      <p>
        {label}: <span className="muted">{t("hiddenCell")}</span>
      </p>
    );
  }
  return (
    <div className="finding">
      <p>
        <b>{formatPercent(headline.share, wording.language)}</b> {label}{" "}
        {headline.smallBase ? <span className="tag wait">{t("smallBase")}</span> : null}
      </p>
      <Notes headline={headline} change={change} />
    </div>
  );
}

export function Notes({ headline, change }: { headline: HeadlineShare; change: Change | undefined }) {
  const wording = useWording();
  const notes = [certaintyNote(headline, wording), changeNote(change, wording)].filter(Boolean);
  return notes.length > 0 ? <p className="muted">{notes.join(" ")}</p> : null;
}

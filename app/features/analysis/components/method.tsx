import { formatNumber } from "#app/i18n/format.ts";
import type { Tier } from "#app/statistics/suppression.ts";
import type { SurveyResult } from "../results.ts";
import { marginsInWords, strataInWords, type Wording } from "../wording.ts";
import { useWording } from "./use-wording.ts";

/** How the figures were made, and what is left out. */
export function Method({ survey, tier }: { survey: SurveyResult; tier: Tier }) {
  const wording = useWording();
  const { t } = wording;
  const texts = [
    ...(survey.design === "random_sample" ? [t("methodSample"), ...weighting(survey, wording), t("methodChange")] : []),
    ...(survey.design === "open_link" ? [t("methodOpen")] : []),
    ...(survey.design === "everyone" ? [t("methodEveryone")] : []),
    t("methodValid"),
    t(`methodHidden_${tier}`),
  ];
  return (
    <section id="metod">
      <h2>{t("method")}</h2>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  );
}

function weighting(survey: SurveyResult, wording: Wording): string[] {
  const { t, language } = wording;
  const { weightingWarnings, designEffect } = survey;
  if (weightingWarnings.includes("not_converged")) return [t("methodNotConverged")];
  if (designEffect === null) return [t("methodUnweighted")];
  const effect = formatNumber(designEffect, language, 2);
  const margins = marginsInWords({ weightedBy: survey.weightedBy.filter((one) => one !== "stratum") }, wording);
  return [
    ...strataInWords(survey, wording),
    margins ? t("methodWeighted", { margins, effect }) : t("methodDesignEffect", { effect }),
    ...(weightingWarnings.includes("margins_not_met") ? [t("methodMarginsNotMet")] : []),
    ...(weightingWarnings.includes("empty_stratum") ? [t("methodEmptyStratum")] : []),
    ...(weightingWarnings.includes("merged_category") ? [t("methodMergedCategory")] : []),
    ...(weightingWarnings.includes("bounded") ? [t("methodBounded")] : []),
  ];
}

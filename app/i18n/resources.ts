import analysisEn from "./locales/en/analysis.ts";
import auditEn from "./locales/en/audit.ts";
import builderEn from "./locales/en/builder.ts";
import commonEn from "./locales/en/common.ts";
import datasetEn from "./locales/en/dataset.ts";
import gatheringEn from "./locales/en/gathering.ts";
import inquiryEn from "./locales/en/inquiry.ts";
import integrityEn from "./locales/en/integrity.ts";
import journeyEn from "./locales/en/journey.ts";
import languageEn from "./locales/en/language.ts";
import moderationEn from "./locales/en/moderation.ts";
import ownWordsEn from "./locales/en/own-words.ts";
import pledgeEn from "./locales/en/pledge.ts";
import publicEn from "./locales/en/public.ts";
import questionEn from "./locales/en/question.ts";
import reportEn from "./locales/en/report.ts";
import safetyIndexEn from "./locales/en/safety-index.ts";
import scaleEn from "./locales/en/scale.ts";
import settingsEn from "./locales/en/settings.ts";
import shareEn from "./locales/en/share.ts";
import staffEn from "./locales/en/staff.ts";
import strataEn from "./locales/en/strata.ts";
import surveyEn from "./locales/en/survey.ts";
import tipEn from "./locales/en/tip.ts";
import userEn from "./locales/en/user.ts";
import analysisSv from "./locales/sv/analysis.ts";
import auditSv from "./locales/sv/audit.ts";
import builderSv from "./locales/sv/builder.ts";
import commonSv from "./locales/sv/common.ts";
import datasetSv from "./locales/sv/dataset.ts";
import gatheringSv from "./locales/sv/gathering.ts";
import inquirySv from "./locales/sv/inquiry.ts";
import integritySv from "./locales/sv/integrity.ts";
import journeySv from "./locales/sv/journey.ts";
import languageSv from "./locales/sv/language.ts";
import moderationSv from "./locales/sv/moderation.ts";
import ownWordsSv from "./locales/sv/own-words.ts";
import pledgeSv from "./locales/sv/pledge.ts";
import publicSv from "./locales/sv/public.ts";
import questionSv from "./locales/sv/question.ts";
import reportSv from "./locales/sv/report.ts";
import safetyIndexSv from "./locales/sv/safety-index.ts";
import scaleSv from "./locales/sv/scale.ts";
import settingsSv from "./locales/sv/settings.ts";
import shareSv from "./locales/sv/share.ts";
import staffSv from "./locales/sv/staff.ts";
import strataSv from "./locales/sv/strata.ts";
import surveySv from "./locales/sv/survey.ts";
import tipSv from "./locales/sv/tip.ts";
import userSv from "./locales/sv/user.ts";

/** Swedish is the source: its keys are the type of every language. */
export const resources = {
  sv: {
    analysis: analysisSv,
    audit: auditSv,
    builder: builderSv,
    common: commonSv,
    language: languageSv,
    ownWords: ownWordsSv,
    pledge: pledgeSv,
    public: publicSv,
    dataset: datasetSv,
    integrity: integritySv,
    gathering: gatheringSv,
    inquiry: inquirySv,
    journey: journeySv,
    moderation: moderationSv,
    question: questionSv,
    report: reportSv,
    safetyIndex: safetyIndexSv,
    scale: scaleSv,
    settings: settingsSv,
    share: shareSv,
    staff: staffSv,
    strata: strataSv,
    survey: surveySv,
    tip: tipSv,
    user: userSv,
  },
  en: {
    analysis: analysisEn,
    audit: auditEn,
    builder: builderEn,
    common: commonEn,
    language: languageEn,
    ownWords: ownWordsEn,
    pledge: pledgeEn,
    public: publicEn,
    dataset: datasetEn,
    integrity: integrityEn,
    gathering: gatheringEn,
    inquiry: inquiryEn,
    journey: journeyEn,
    moderation: moderationEn,
    question: questionEn,
    report: reportEn,
    safetyIndex: safetyIndexEn,
    scale: scaleEn,
    settings: settingsEn,
    share: shareEn,
    staff: staffEn,
    strata: strataEn,
    survey: surveyEn,
    tip: tipEn,
    user: userEn,
  },
};

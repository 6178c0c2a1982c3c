import { useTranslation } from "react-i18next";
import { formatCount } from "#app/i18n/format.ts";
import { inWords } from "#app/i18n/localized.ts";
import { answered, type QuestionTypeDefinition, SKIPPED, wrong } from "./contract.ts";
import { describeOptions, OptionRows } from "./options.tsx";

/** Several alternatives, as checkboxes; stored in the order of the alternatives. */
export const multiple: QuestionTypeDefinition<"multiple"> = {
  read({ options, maximum }, sent) {
    const chosen = new Set(sent.filter(Boolean));
    if (chosen.size === 0) return SKIPPED;
    const codes = options.map(({ code }) => code).filter((code) => chosen.has(code));
    if (codes.length < chosen.size) return wrong({ key: "unknownOption" });
    if (maximum !== undefined && codes.length > maximum) return wrong({ key: "tooMany", maximum });
    return answered(codes);
  },
  describe: describeOptions,
  Field(props) {
    const { t } = useTranslation("survey");
    const { hint, maximum } = props.question;
    const limit = maximum ? t("chooseAtMost", { maximum: formatCount(maximum, props.language) }) : t("chooseAny");
    const notes = [hint && inWords(hint, props.language), limit].filter(Boolean).join(" ");
    return <OptionRows {...props} kind="checkbox" hint={notes} />;
  },
};

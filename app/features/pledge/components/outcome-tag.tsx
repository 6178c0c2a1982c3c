import { useTranslation } from "react-i18next";
import type { Pledge } from "../pledge.schema.ts";

/** Which tag an outcome gets. The words carry the meaning; the colour only supports them. */
const TAGS = { fulfilled: "tag good", partly: "tag wait", not_fulfilled: "tag", open: "tag" } as const;

/** How it went with a pledge, by its latest follow-up. */
export function OutcomeTag({ pledge: { followUps } }: { pledge: Pick<Pledge, "followUps"> }) {
  const { t } = useTranslation("pledge");
  const outcome = followUps[0]?.outcome ?? "open";
  return <span className={TAGS[outcome]}>{t(`outcome.${outcome}`)}</span>;
}

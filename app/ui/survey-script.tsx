import { useMatches } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useIdle } from "./idle-refresh.tsx";
import { useRequestFacts } from "./request-facts.tsx";
import source from "./survey-page.js?url";

/** A route whose `handle` says `enhanced` gets the survey's one script; where it `forgets`, nothing is kept on the device. */
export interface Enhanced {
  enhanced?: "keeps" | "forgets";
}

interface Idle {
  unscriptedSeconds: number;
  untouchedSeconds: number;
  to: string;
}

/** The one script of residents' survey pages. It comes after the page, and all that it says comes with it. */
export function SurveyScript() {
  const { t } = useTranslation("journey");
  const { cspNonce } = useRequestFacts();
  const idle = useIdle<Idle>();
  const matches = useMatches();
  const enhanced = matches.map(({ handle }) => (handle as Enhanced | undefined)?.enhanced).find(Boolean);
  if (!enhanced) return null;
  const texts = {
    restored: t("scriptRestored"),
    offline: t("scriptOffline"),
    online: t("scriptOnline"),
    left: t("scriptLeft", { number: "{n}" }),
    over: t("scriptOver", { number: "{n}" }),
    stop: t("scriptStop"),
  };
  return (
    <script
      defer
      src={source}
      nonce={cspNonce}
      data-texts={JSON.stringify(texts)}
      data-forgets={enhanced === "forgets" ? "" : undefined}
      data-idle={idle?.untouchedSeconds}
      data-idle-to={idle?.to}
    />
  );
}

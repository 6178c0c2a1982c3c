import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { languageOf } from "#app/i18n/language.ts";
import type { Wording } from "../wording.ts";

/** The words of the page's language. */
export function useWording(): Wording {
  const { t } = useTranslation("analysis");
  return { t, language: languageOf(useLocation().search) };
}

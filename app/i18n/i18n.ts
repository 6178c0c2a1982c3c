import i18next, { type i18n, type TFunction } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language, ReviewedLanguage } from "./language.ts";
import { resources } from "./resources.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: (typeof resources)["sv"];
  }
}

/** The texts of a language by namespace; what is missing is Swedish. */
export type Texts = { [key: string]: string | Texts };

const instances = new Map<Language, i18n>();
const reviewed = new Map<ReviewedLanguage, Texts>();

/**
 * Gives the texts of the languages that only residents' pages speak. The server does so once, at start: those pages run no
 * scripts, so that no browser has to fetch six languages for the sake of one.
 */
export function speak(texts: Record<ReviewedLanguage, Texts>): void {
  for (const [language, own] of Object.entries(texts)) reviewed.set(language as ReviewedLanguage, own);
}

/** An i18next instance per language, made once: all texts are in memory, so a request waits for nothing. */
export function i18nFor(language: Language): i18n {
  const made = instances.get(language);
  if (made) return made;
  const instance = i18next.createInstance();
  instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: "sv",
    ns: Object.keys(resources.sv),
    defaultNS: "common",
    resources: { ...resources, ...Object.fromEntries(reviewed) },
    // In a language that is being translated, what has not been written yet is empty.
    returnEmptyString: false,
    initImmediate: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  instances.set(language, instance);
  return instance;
}

/** The texts of one namespace outside React: page titles, mail, files. */
export function translator<Namespace extends keyof (typeof resources)["sv"] = "common">(
  language: Language,
  namespace?: Namespace,
): TFunction<Namespace> {
  return i18nFor(language).getFixedT(null, namespace ?? "common") as TFunction<Namespace>;
}

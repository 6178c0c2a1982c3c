import i18next, { type i18n, type TFunction } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "./language.ts";
import { resources } from "./resources.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: (typeof resources)["sv"];
  }
}

const instances = new Map<Language, i18n>();

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
    resources,
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

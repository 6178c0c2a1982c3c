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
  Object.assign(instance, { getFixedT: remembering(instance.getFixedT.bind(instance) as unknown as MakeLook) });
  instances.set(language, instance);
  return instance;
}

/** As `getFixedT` and what it gives, without the types of every key there is, which is more than the compiler follows. */
type Look = (key: string, ...options: unknown[]) => string;
type MakeLook = (...scope: unknown[]) => Look;

/** A text with nothing to put into it is looked up once: a page asks for some fifty, mostly those of the page before. */
function remembering(getFixedT: MakeLook): MakeLook {
  const made = new Map<string, Look>();
  return (...scope) => {
    const name = JSON.stringify(scope);
    const known = made.get(name);
    if (known) return known;
    const look = getFixedT(...scope);
    const texts = new Map<string, string>();
    const remember = (key: string) => {
      const text = look(key);
      texts.set(key, text);
      return text;
    };
    const t: Look = (key, ...options) =>
      options.length > 0 ? look(key, ...options) : (texts.get(key) ?? remember(key));
    made.set(name, Object.assign(t, look));
    return t;
  };
}

/** The texts of one namespace outside React: page titles, mail, files. */
export function translator<Namespace extends keyof (typeof resources)["sv"] = "common">(
  language: Language,
  namespace?: Namespace,
): TFunction<Namespace> {
  return i18nFor(language).getFixedT(null, namespace ?? "common") as TFunction<Namespace>;
}

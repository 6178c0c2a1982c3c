import { Meta } from "@remix-run/react";
import { Children, cloneElement, isValidElement, type ReactElement, type ReactNode } from "react";
import type { Language } from "#app/i18n/language.ts";
import { unmarked } from "#app/i18n/marked.ts";
import { markOf } from "./words.tsx";

type Tag = ReactElement<{ children?: ReactNode; content?: string; lang?: Language; dir?: "ltr" | "rtl" }>;

/** What routes say of their page (`meta`), whose words may be marked: a title that is in another language says so. */
export function PageMeta({ language }: { language: Language }) {
  const { children } = (Meta() as ReactElement<{ children: ReactNode }>).props;
  return Children.map(children, (tag) => (isValidElement(tag) ? inItsLanguage(tag as Tag, language) : tag));
}

function inItsLanguage(tag: Tag, language: Language): Tag {
  const { children, content } = tag.props;
  if (tag.type === "title" && typeof children === "string")
    return cloneElement(tag, markOf(children, language), unmarked(children));
  return content === undefined ? tag : cloneElement(tag, { ...markOf(content, language), content: unmarked(content) });
}

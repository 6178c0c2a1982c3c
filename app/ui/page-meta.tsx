import { Meta } from "@remix-run/react";
import { Children, cloneElement, isValidElement, type ReactElement, type ReactNode } from "react";
import type { Language } from "#app/i18n/language.ts";
import { unmarked } from "#app/i18n/marked.ts";
import { markOf } from "./words.tsx";

type Tag = ReactElement<{ children?: ReactNode; content?: string; lang?: Language; dir?: "ltr" | "rtl" }>;

interface PageMetaProps {
  language: Language;
  /** Said before the title, which is read first: there is something to put right. */
  before?: string;
}

/** What routes say of their page (`meta`), whose words may be marked: a title that is in another language says so. */
export function PageMeta({ language, before }: PageMetaProps) {
  const { children } = (Meta() as ReactElement<{ children: ReactNode }>).props;
  return Children.map(children, (tag) => (isValidElement(tag) ? inItsLanguage(tag as Tag, language, before) : tag));
}

function inItsLanguage(tag: Tag, language: Language, before: string | undefined): Tag {
  const { children, content } = tag.props;
  if (tag.type === "title" && typeof children === "string") {
    const title = unmarked(children);
    return cloneElement(tag, markOf(children, language), before === undefined ? title : `${before} – ${title}`);
  }
  return content === undefined ? tag : cloneElement(tag, { ...markOf(content, language), content: unmarked(content) });
}

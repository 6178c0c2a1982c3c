import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { inLanguage, languageOf } from "#app/i18n/language.ts";

interface Props {
  href: string;
  figure: string;
  label: string;
  children: ReactNode;
}

/** Something that waits, as a link: how much, of what, and what is worth knowing before one goes there. */
export function WaitingCard({ href, figure, label, children }: Props) {
  const language = languageOf(useLocation().search);
  return (
    <a className="card" href={inLanguage(href, language)}>
      <p className="figure">{figure}</p>
      <p>
        <b>{label}</b>
      </p>
      <p className="muted">{children}</p>
    </a>
  );
}

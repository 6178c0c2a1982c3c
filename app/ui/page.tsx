import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Around every page: the way past the header, and the marking of a demo. */
export function PageFrame({ demo, children }: { demo: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <a className="skip" href="#main">
        {t("skipToContent")}
      </a>
      {demo ? <aside className="demo">{t("demo")}</aside> : null}
      {children}
    </>
  );
}

/** The bar on top: who speaks, and one or two links at the end. */
export function Header({ title, subtitle, href, children }: HeaderProps) {
  return (
    <header className="bar">
      <div>
        <a className="brand" href={href}>
          <Mark />
          <b>
            {title}
            {subtitle ? <small>{subtitle}</small> : null}
          </b>
        </a>
        {children ? <span className="end">{children}</span> : null}
      </div>
    </header>
  );
}

interface HeaderProps {
  title: ReactNode;
  subtitle?: string;
  href: string;
  children?: ReactNode;
}

/** The main column. `wide` is for tables and maps. */
export function Main({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className={wide ? "page wide" : "page"}>
      {children}
    </main>
  );
}

export function Footer({ children }: { children: ReactNode }) {
  return (
    <footer className="foot">
      <div>{children}</div>
    </footer>
  );
}

/** A point and its ripples: a voice, a pin, an ear. */
export function Mark() {
  return (
    <svg
      className="mark"
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <circle cx="11" cy="16" r="3.2" fill="currentColor" stroke="none" />
      <path d="M16.5 10.2a8 8 0 0 1 0 11.6" />
      <path d="M20.8 6.6a13.4 13.4 0 0 1 0 18.8" />
      <path d="M25 3a19 19 0 0 1 0 26" opacity=".45" />
    </svg>
  );
}

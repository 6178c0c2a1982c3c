/** The document on a screen and printed from a browser. Colours are those of app/ui/look.css. */
export const DOCUMENT_STYLE = `
.document{max-width:46rem}
.document header{border-bottom:4px solid var(--spruce);margin:0 0 1.6rem;padding-bottom:.6rem}
.document .sender{font-weight:700;color:var(--spruce);margin:0}
.document .marking{display:inline-block;background:var(--honey);color:#17231e;font-weight:700;font-size:.85rem;padding:.1rem .6rem;border-radius:4px;margin:.5rem .5rem 0 0}
.document h1{margin:.5rem 0 .3rem}
.document h2{margin:2.2rem 0 .6rem}
.document h3{margin:1.7rem 0 .5rem}
.document h4{margin:1.3rem 0 .4rem}
.document .lead{font-size:1.2rem;margin:0 0 .4rem}
.document .facts,.document .note{color:var(--ink-2);font-size:.9rem}
.document .note{margin:.4rem 0}
.document .note+:not(.note){margin-top:1.4rem}
.document .seal{overflow-wrap:anywhere}
.document .caption,.document caption{font-weight:700;text-align:left}
.document .caption{margin:1.4rem 0 .5rem}
.document caption{padding-bottom:.3rem}
.document nav ul{list-style:none;padding:0;columns:2 16rem}
.document .figures{list-style:none;padding:0;display:grid;gap:1.2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr))}
.document .figures li{border-left:4px solid var(--spruce);padding-left:.8rem}
.document .figures p{margin:0}
.document .figures .value{font-size:2.3rem;font-weight:700;line-height:1.1;letter-spacing:-.02em}
.document .figures .label{font-weight:700}
.document .bar{vertical-align:middle;margin-right:.6rem}
.document .scroll{overflow-x:auto;margin-top:1.4rem}
.document .n+:is(td,th):not(.n){padding-left:1.2rem}
.document .scroll th{vertical-align:bottom}
.document .scroll tbody th{font-weight:400;vertical-align:top}
@media print{
.document{max-width:none;font-size:10.5pt}
.document table,.document figure,.document .figures,.document .notice{break-inside:avoid}
.document h2,.document h3,.document h4,.document .caption{break-after:avoid}
.document .chart .wide{display:block}
.document .chart .narrow{display:none}
}
`;

/** What a page of the product gives the document, for one that stands alone. */
export const STANDALONE_STYLE = `
:root{color-scheme:light dark;--ink:#17231e;--ink-2:#4a5a52;--paper:#fbfaf6;--mist:#edf2ee;--line:#cad4cd;--spruce:#14573f;--on-spruce:#fff;--honey:#ffc247;--sky:#1f5a9e;--unsafe:#b5562b;--unsafe-2:#e0a884;--neutral:#d5dbd6;--safe-2:#8dbca6;--safe:#14573f}
@media screen and (prefers-color-scheme:dark){:root{--ink:#eef3ef;--ink-2:#b3c2ba;--paper:#101915;--mist:#1d2b25;--line:#3a4a43;--spruce:#7fd0ac;--on-spruce:#0b1f17;--sky:#8fc1ff;--unsafe:#e08a5c;--unsafe-2:#96593b;--neutral:#46544d;--safe-2:#3a745c;--safe:#7fd0ac}}
*{box-sizing:border-box}
html{font:1.0625rem/1.5 "Atkinson Hyperlegible Next",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
body{margin:0;background:var(--paper);color:var(--ink)}
main{max-width:48rem;margin:0 auto;padding:2rem 1.1rem 4rem}
h1,h2,h3,h4{line-height:1.18;letter-spacing:-.012em;text-wrap:balance}
h1{font-size:clamp(1.7rem,1.2rem + 2.4vw,2.5rem)}
h2{font-size:1.5rem}
h3{font-size:1.15rem}
h4{font-size:1rem}
p{margin:0 0 1em;max-width:65ch}
a{color:var(--sky)}
:focus-visible{outline:3px solid var(--ink);box-shadow:0 0 0 6px var(--honey)}
table{border-collapse:collapse;width:100%;font-size:.95rem}
th,td{text-align:left;padding:.5rem .6rem .5rem 0;border-bottom:1px solid var(--line);vertical-align:top}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;padding:.5rem 0 .5rem .6rem}
.notice{border-left:5px solid var(--spruce);background:var(--mist);padding:.9rem 1.1rem;margin:1.2rem 0}
.notice p:last-child{margin:0}
.chart{margin:0 0 1rem}
.chart svg{display:block;width:100%;max-width:44rem;height:auto}
.chart .narrow{display:none}
@media screen and (max-width:34rem){.chart .wide{display:none}.chart .narrow{display:block;max-width:26rem}}
@page{size:A4;margin:20mm}
`;

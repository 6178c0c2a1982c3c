/** The product's mark in one colour: a point and its ripples. */
export const markSvg = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="64" height="64" fill="none" stroke="${colour}" stroke-width="2.6" stroke-linecap="round"><circle cx="11" cy="16" r="3.2" fill="${colour}" stroke="none"/><path d="M16.5 10.2a8 8 0 0 1 0 11.6"/><path d="M20.8 6.6a13.4 13.4 0 0 1 0 18.8"/><path d="M25 3a19 19 0 0 1 0 26" opacity=".45"/></svg>`;

/** Where a count may step when another one stands in its place, in pixels: nearest first. */
const ASIDE = [
  [0, 0],
  [32, 0],
  [-32, 0],
  [0, -30],
  [0, 30],
  [32, -30],
  [-32, -30],
] as const;

/**
 * Makes room on a crowded map: a count that would cover another one steps aside, and a name that would cover
 * anything is hidden until one zooms in. Earlier markers go first. Each has a `span` with its counts or an `i` as its
 * dot, and a `b` with its name.
 */
export function declutter(markers: readonly HTMLElement[]): void {
  const taken: DOMRect[] = [];
  const isFree = (element: HTMLElement) => {
    const rect = element.getBoundingClientRect();
    return !taken.some((other) => overlap(rect, other));
  };
  for (const marker of markers) {
    const counts = marker.querySelector("span");
    if (counts) stepAside(counts, isFree);
    const sign = counts ?? marker.querySelector("i");
    if (sign) taken.push(sign.getBoundingClientRect());
  }
  for (const marker of markers) {
    const name = marker.querySelector("b");
    if (!name) continue;
    name.hidden = false;
    name.hidden = !isFree(name);
    if (!name.hidden) taken.push(name.getBoundingClientRect());
  }
}

function stepAside(counts: HTMLElement, isFree: (element: HTMLElement) => boolean): void {
  for (const [right, down] of ASIDE) {
    counts.style.margin = `${down}px 0 0 ${right}px`;
    if (isFree(counts)) return;
  }
}

function overlap(one: DOMRect, other: DOMRect): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

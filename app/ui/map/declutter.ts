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
 * a count or another name is hidden until one zooms in. Earlier markers go first. Each has a `b` with its name and
 * perhaps a `span` with its counts.
 */
export function declutter(markers: readonly HTMLElement[]): void {
  const taken: DOMRect[] = [];
  const isFree = (element: HTMLElement) => {
    const rect = element.getBoundingClientRect();
    return !taken.some((other) => overlap(rect, other));
  };
  for (const marker of markers) {
    const counts = marker.querySelector("span");
    if (!counts) continue;
    stepAside(counts, isFree);
    taken.push(counts.getBoundingClientRect());
  }
  for (const marker of markers) {
    const name = marker.querySelector("b");
    if (!name) continue;
    const free = isFree(name);
    // Out of sight only: a button keeps its name for those who hear it.
    name.classList.toggle("crowded", !free);
    if (free) taken.push(name.getBoundingClientRect());
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

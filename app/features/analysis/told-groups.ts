interface Told {
  code: string;
  together?: readonly string[];
}

/** The groups of a break for those who read: without those that are not shown apart but are in another one. */
export function toldGroups<Of extends Told>(groups: readonly Of[]): Of[] {
  const within = new Set(groups.flatMap(({ together = [] }) => together));
  return groups.filter(({ code }) => !within.has(code));
}

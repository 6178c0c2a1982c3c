export interface Frame {
  /** "ser … som ett stort problem" */
  words: string;
  topicOf(label: string): string;
}

/**
 * The words that all of several labels begin and end with, so that a table can say them once above what differs.
 * Undefined when they share less than two words, or when some label would have nothing of its own left.
 */
export function commonFrame(labels: readonly string[]): Frame | undefined {
  const split = labels.map((label) => label.split(" "));
  const [first, ...others] = split;
  if (!first || others.length === 0) return undefined;
  const shared = (wordAt: (words: string[], index: number) => string | undefined) => {
    let count = 0;
    while (count < first.length && others.every((words) => wordAt(words, count) === wordAt(first, count))) count++;
    return count;
  };
  const before = shared((words, index) => words[index]);
  const after = shared((words, index) => words[words.length - 1 - index]);
  if (before === 0 || before + after < 2 || split.some((words) => words.length <= before + after)) return undefined;
  const end = after === 0 ? [] : first.slice(-after);
  return {
    words: [...first.slice(0, before), "…", ...end].join(" "),
    topicOf: (label) =>
      label
        .split(" ")
        .slice(before, after === 0 ? undefined : -after)
        .join(" "),
  };
}

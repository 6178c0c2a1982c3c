/** Adds one more character (a UTF-16 unit) to the hash of a word; a word's begins with 0. */
export const hashed = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0;

/** Finds which of a few known words stands somewhere in a text, without cutting it out. */
export class WordTable {
  private readonly slots: Int32Array;
  private readonly mask: number;

  /** @param words all different; a word's number is its place among them */
  constructor(private readonly words: readonly string[]) {
    const size = 2 ** Math.ceil(Math.log2(words.length * 2 + 2));
    this.slots = new Int32Array(size).fill(-1);
    this.mask = size - 1;
    for (const [number, word] of words.entries()) {
      let slot = this.slotOf(hashOf(word));
      while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = number;
    }
  }

  /** The number of the word from one place of a text to another, whose hash is known; −1 for one that is not here. */
  find(text: string, from: number, to: number, hash: number): number {
    for (let slot = this.slotOf(hash); ; slot = (slot + 1) & this.mask) {
      const number = this.slots[slot] ?? -1;
      if (number < 0 || isAt(this.words[number] ?? "", text, from, to)) return number;
    }
  }

  private slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & this.mask;
  }
}

function hashOf(word: string): number {
  let hash = 0;
  for (let index = 0; index < word.length; index++) hash = hashed(hash, word.charCodeAt(index));
  return hash;
}

/** The hash may be that of another word: what stands there decides. */
function isAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let index = 0; index < word.length; index++) {
    if (word.charCodeAt(index) !== text.charCodeAt(from + index)) return false;
  }
  return true;
}

/** Adds one more byte to the hash of a word; a word's begins with 0. */
export const hashed = (hash: number, byte: number): number => (Math.imul(hash, 31) + byte) | 0;

/** Finds which of a few known words stands somewhere in a text of UTF-8, without cutting it out. */
export class WordTable {
  private readonly words: readonly Uint8Array[];
  private readonly slots: Int32Array;
  private readonly mask: number;

  /** A word's number is its place among them. */
  constructor(words: readonly string[]) {
    const encoder = new TextEncoder();
    this.words = words.map((word) => encoder.encode(word));
    const size = 2 ** Math.ceil(Math.log2(words.length * 2 + 2));
    this.slots = new Int32Array(size).fill(-1);
    this.mask = size - 1;
    for (const [number, word] of this.words.entries()) {
      let slot = this.slotOf(word.reduce(hashed, 0));
      while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = number;
    }
  }

  /** The number of the word from one place of a text to another, whose hash is known; −1 for one that is not here. */
  find(text: Uint8Array, from: number, to: number, hash: number): number {
    for (let slot = this.slotOf(hash); ; slot = (slot + 1) & this.mask) {
      const number = this.slots[slot] ?? -1;
      // The hash may be that of another word: what stands there decides.
      if (number < 0 || isAt(this.words[number], text, from, to)) return number;
    }
  }

  private slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & this.mask;
  }
}

function isAt(word: Uint8Array | undefined, text: Uint8Array, from: number, to: number): boolean {
  if (word?.length !== to - from) return false;
  for (let index = 0; index < word.length; index++) if (word[index] !== text[from + index]) return false;
  return true;
}

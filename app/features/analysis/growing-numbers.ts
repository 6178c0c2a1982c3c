type Numbers = Int8Array | Int16Array | Int32Array;

/** Small whole numbers one after another, however many there turn out to be. */
export class GrowingNumbers {
  length = 0;
  private numbers: Numbers;

  constructor(private readonly type: new (length: number) => Numbers) {
    this.numbers = new type(64);
  }

  get bytes(): number {
    return this.numbers.byteLength;
  }

  at(index: number): number {
    return this.numbers[index] ?? 0;
  }

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const larger = new this.type(this.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = number;
  }

  /** The last one takes its place. */
  removeAt(index: number): void {
    this.numbers[index] = this.at(--this.length);
  }
}

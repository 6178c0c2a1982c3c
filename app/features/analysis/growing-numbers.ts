type NumberArray = Int8Array | Int16Array | Int32Array | Float64Array;

/** Numbers of one kind one after another, however many there turn out to be. */
export class GrowingNumbers<Numbers extends NumberArray = NumberArray> {
  length = 0;
  private numbers: Numbers;

  /** @param type what each is kept as: Int8Array for small whole numbers, Float64Array for any */
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

  /** All of them, in an array of their own. */
  finish(): Numbers {
    return this.numbers.slice(0, this.length) as Numbers;
  }
}

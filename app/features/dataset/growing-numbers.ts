/** Whole numbers, four bytes each, however many there turn out to be. */
export class GrowingCodes {
  private numbers = new Int32Array(1024);
  private length = 0;

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = number;
  }

  finish(): Int32Array {
    return this.numbers.slice(0, this.length);
  }
}

/** The same for numbers of any kind, eight bytes each. */
export class GrowingNumbers {
  private numbers = new Float64Array(1024);
  private length = 0;

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = number;
  }

  finish(): Float64Array {
    return this.numbers.slice(0, this.length);
  }
}

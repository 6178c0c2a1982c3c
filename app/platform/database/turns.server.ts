/** Whoever takes a turn is alone until they give it back; the others wait in the order in which they came. */
export class Turns {
  private last: Promise<void> = Promise.resolve();

  /** @returns what ends the turn; to be called once, whatever happens */
  async take(): Promise<() => void> {
    const before = this.last;
    let end = () => {};
    this.last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  }
}

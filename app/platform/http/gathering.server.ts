import { Writable } from "node:stream";

/** Takes what is written to it and hands it over in one piece at the end. */
export class Gathering extends Writable {
  private readonly chunks: Buffer[] = [];

  constructor(private readonly whole: (content: Buffer<ArrayBuffer>) => void) {
    super();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, next: () => void): void {
    this.chunks.push(chunk);
    next();
  }

  override _final(next: () => void): void {
    this.whole(Buffer.concat(this.chunks));
    next();
  }
}

import { LONGEST_RECORD } from './records.ts';

const NUL = 0;
const CTRL_Z = 0x1a;

/**
 * Leaves out what may stand behind the last row of a file: NULs, with which some programs fill up a block, and Ctrl-Z, the
 * end of a text under DOS. Text comes in pieces; only a count is held of what may turn out to be the end.
 */
export class EndPadding {
  #ctrlZ = false;
  #nuls = 0;

  /** The text that is surely not padding. */
  write(text: string): string {
    let end = text.length;
    while (end > 0 && text.charCodeAt(end - 1) === NUL) end -= 1;
    const nuls = text.length - end;
    if (end === 0) {
      this.#nuls += nuls;
      return '';
    }
    const held = this.#release();
    this.#ctrlZ = text.charCodeAt(end - 1) === CTRL_Z;
    this.#nuls = nuls;
    return held + text.slice(0, this.#ctrlZ ? end - 1 : end);
  }

  /** After the last piece: whether NULs were left out. */
  get nuls(): boolean {
    return this.#nuls > 0;
  }

  /** NULs that were not the end: as many as can stand in a row at all. */
  #release(): string {
    return (this.#ctrlZ ? '\x1a' : '') + '\0'.repeat(Math.min(this.#nuls, LONGEST_RECORD + 1));
  }
}

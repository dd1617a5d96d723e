/** In characters: 32 cells as long as Excel has them (32,767). Texts between the two are read: other programs write them. */
export const LONGEST_TEXT = 32 * 32_768;

/** The text of `<si>` or `<is>`: that of its `<t>`, all runs joined, without the readings of Asian characters. */
export class RichText {
  #text = '';
  #inReading = false;
  wantsText = false;
  tooLong = false;

  begin(): void {
    this.#text = '';
    this.#inReading = false;
  }

  open(name: string): void {
    if (name === 'rPh') this.#inReading = true;
    else if (name === 't') this.wantsText = !this.#inReading;
  }

  close(name: string): void {
    if (name === 'rPh') this.#inReading = false;
    else if (name === 't') this.wantsText = false;
  }

  add(text: string): void {
    if (this.#text.length + text.length > LONGEST_TEXT) this.tooLong = true;
    else this.#text += text;
  }

  /** As it stands, with Excel's escapes. */
  get value(): string {
    return this.#text;
  }
}

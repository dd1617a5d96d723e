import type { Outcome } from '../../../shared/app-error.ts';
import { ok } from '../../../shared/result.ts';
import type { Refusal } from '../file-bytes.ts';
import { damaged, tooManyTexts } from '../refusals.ts';
import type { ZipArchive } from '../zip-archive.ts';
import { RichText } from './rich-text.ts';
import { TextStore } from './text-store.ts';
import { type PartHandler, readPart } from './xml-part.ts';
import { decodeExcelEscapes } from './xml-text.ts';

class StringsHandler implements PartHandler {
  readonly texts = new TextStore();
  readonly #text = new RichText();
  stop: Refusal | undefined;

  get wantsText(): boolean {
    return this.#text.wantsText;
  }

  open(name: string): void {
    if (name === 'si') this.#text.begin();
    else this.#text.open(name);
  }

  close(name: string): void {
    this.#text.close(name);
    if (name === 'si' && !this.texts.add(decodeExcelEscapes(this.#text.value))) this.stop = tooManyTexts();
    if (this.#text.tooLong) this.stop = damaged();
  }

  text(text: string): void {
    this.#text.add(text);
  }
}

/** The texts that cells point to by their index. Nearly all texts of a workbook by Excel stand here. */
export async function readSharedStrings(archive: ZipArchive, part: string | undefined): Promise<Outcome<TextStore>> {
  const entry = part === undefined ? undefined : archive.find(part);
  const handler = new StringsHandler();
  if (entry === undefined) return ok(handler.texts);
  const read = await readPart(archive, entry, handler);
  return read.ok ? ok(handler.texts) : read;
}

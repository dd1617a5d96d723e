import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

/** A file on the disk, or one to be made. */
export type Droppable = string | { readonly name: string; readonly bytes: string | Uint8Array };

function onDisk(file: Droppable, folder: string): string {
  if (typeof file === 'string') return file;
  mkdirSync(folder, { recursive: true });
  const place = path.join(mkdtempSync(path.join(folder, 'file-')), file.name);
  writeFileSync(place, file.bytes);
  return place;
}

/** Hands the files of the input over, by the events that a hand makes; runs in the page. */
function drop(input: HTMLInputElement): void {
  const dataTransfer = new DataTransfer();
  for (const file of input.files ?? []) dataTransfer.items.add(file);
  const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
  for (const type of ['dragenter', 'dragover', 'drop']) {
    target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer }));
  }
}

/**
 * Drops files on the middle of the window. They come from a file input, because only a file of the person's own
 * choosing has a path that the preload can tell.
 */
export async function dropFiles(page: Page, files: readonly Droppable[], folder: string): Promise<void> {
  const input = await page.evaluateHandle(() =>
    Object.assign(document.createElement('input'), { type: 'file', multiple: true }),
  );
  await input.asElement()?.setInputFiles(files.map((file) => onDisk(file, folder)));
  await input.evaluate(drop);
  await input.dispose();
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The ways in which a text can stand in a file that is not sealed. */
const spellings = (text: string): readonly Buffer[] => [
  Buffer.from(text),
  Buffer.from(text, 'utf16le'),
  Buffer.from(Buffer.from(text).toString('base64').replace(/=+$/, '')),
  Buffer.from(Buffer.from(text).toString('hex')),
];

/** The files under a folder that hold a text, by their paths within it. */
export function filesWith(folder: string, text: string): string[] {
  const wanted = spellings(text);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return wanted.some((one) => bytes.includes(one));
    })
    .map((file) => path.relative(folder, file));
}

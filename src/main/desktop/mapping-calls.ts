import path from 'node:path';
import type { Outcome } from '../../shared/app-error.ts';
import type { Mapping } from '../../shared/mapping.ts';
import { ok } from '../../shared/result.ts';
import type { Importer } from '../importer.ts';
import { readMappingFile } from '../mapping-file.ts';
import type { WindowHost } from '../ports.ts';
import type { SavedMappings } from './saved-mappings.ts';

export interface MappingCallsParts {
  readonly importer: Importer;
  readonly host: Pick<WindowHost, 'dialogs'>;
  readonly mappings: SavedMappings;
}

/** A name that every system takes for a file. */
const fileNameOf = (name: string): string =>
  `${
    name
      .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'mapping'
  }.json`;

/** Saved mappings as files for a colleague: the mapping files that the command line reads, too. */
export class MappingCalls {
  readonly #parts: MappingCallsParts;

  constructor(parts: MappingCallsParts) {
    this.#parts = parts;
  }

  /** Asks where to; null when the user cancelled. */
  async export(id: string): Promise<Outcome<string | null>> {
    const { importer, host, mappings } = this.#parts;
    const saved = mappings.find(id);
    if (!saved.ok) return saved;
    const out = await host.dialogs.saveFile(fileNameOf(saved.value.name));
    if (out === null) return ok(null);
    const written = await importer.papers.mapping(out, saved.value.mapping);
    return written.ok ? ok(path.basename(out)) : written;
  }

  /** Asks for a file; null when the user cancelled. */
  async read(): Promise<Outcome<{ name: string; mapping: Mapping } | null>> {
    const { importer, host } = this.#parts;
    const file = await host.dialogs.openFile('mapping');
    if (file === null) return ok(null);
    const given = readMappingFile(file);
    if (!given.ok) return given;
    const mapping = importer.papers.readMapping(given.value);
    if (!mapping.ok) return mapping;
    const name = mapping.value.name?.trim() || path.basename(file).replace(/\.[^.]+$/, '');
    return ok({ name: name.slice(0, 200), mapping: mapping.value });
  }
}

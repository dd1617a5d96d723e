import type { Outcome } from '../../../shared/app-error.ts';
import { ok } from '../../../shared/result.ts';
import type { ZipArchive } from '../zip-archive.ts';
import { readSmallPart } from './xml-part.ts';

/** What a part points to: another part, by its name in the archive, or an address outside of it, as it stands. */
interface Relationship {
  /** The last word of the type's address, which is the same in both editions of the standard: `worksheet`. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

export type Relationships = ReadonlyMap<string, Relationship>;

/** A target as it stands in a part → the name of the part it means. `..` never leads out of the archive. */
function resolved(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part by their ids; of the whole package where `part` is ''. A part without any has none. */
export async function readRelationships(archive: ZipArchive, part: string): Promise<Outcome<Relationships>> {
  const entry = archive.find(relationshipsPart(part));
  const relationships = new Map<string, Relationship>();
  if (entry === undefined) return ok(relationships);
  const read = await readSmallPart(archive, entry, (name, tag) => {
    const id = tag.attribute('Id');
    const target = tag.attribute('Target');
    if (name !== 'Relationship' || id === undefined || target === undefined) return;
    const external = tag.attribute('TargetMode') === 'External';
    const type = (tag.attribute('Type') ?? '').split('/').at(-1) ?? '';
    relationships.set(id, { type, target: external ? target : resolved(part, target.replaceAll('\\', '/')), external });
  });
  return read.ok ? ok(relationships) : read;
}

/** The part of a type that another part points to. */
export function partOfType(relationships: Relationships, type: string): string | undefined {
  return [...relationships.values()].find((one) => one.type === type && !one.external)?.target;
}

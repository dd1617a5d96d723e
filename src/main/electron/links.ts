import { links } from '../../shared/links.ts';

const known: ReadonlySet<string> = new Set(Object.values(links));

/** Opens an address only if it is one of ours, by https; whoever asked, the last check is here. Says whether it did. */
export function openKnownLink(address: string, open: (address: string) => void): boolean {
  if (!known.has(address) || !address.startsWith('https://')) return false;
  open(address);
  return true;
}

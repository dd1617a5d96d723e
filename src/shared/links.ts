import type { RequestOf } from './importer-contract.ts';

/** The addresses that the window can open in the system's browser; the page names a link, never an address. */
export const links: Readonly<Record<RequestOf<'openLink'>['link'], string>> = {
  /** The vendor's site (I: the seed names only `api.akitaapp.com`). */
  akita: 'https://www.akitaapp.com/',
  /** Where the vendor's help articles are (I: the seed is one of them, and does not say its address). */
  'akita-api-help': 'https://help.akitaapp.com/',
};

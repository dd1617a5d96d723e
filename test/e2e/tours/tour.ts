import type { Journey } from '../journey.ts';
import type { Screens } from '../pages/screens.ts';
import type { Importer } from '../support/importer.ts';

/** What a tour goes through the window with; `visit` is told the name of each screen that stands. */
export interface Tour {
  readonly importer: Importer;
  readonly at: Screens;
  readonly go: Journey;
  readonly visit: (screen: string) => Promise<void>;
}

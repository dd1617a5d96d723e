import { z } from 'zod';

const rectangleSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
});

/** Where the window was when it was closed, as it is stored. */
const windowPlaceSchema = z.strictObject({ bounds: rectangleSchema, maximised: z.boolean() });
export type WindowPlace = z.infer<typeof windowPlaceSchema>;
export type Rectangle = z.infer<typeof rectangleSchema>;

export const LEAST_WIDTH = 900;
export const LEAST_HEIGHT = 600;

/** Wide enough for the grid of the review; as large as a laptop's screen of 1280 by 800 allows. */
const usual = { width: 1200, height: 780 };

/** So much of the window's top edge must lie on a screen that a hand can drag it: a title bar is about 30 high. */
const GRIP = { width: 120, height: 30 };

const overlap = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);

function canBeDragged(bounds: Rectangle, screen: Rectangle): boolean {
  const wide = overlap(bounds.x, bounds.width, screen.x, screen.width);
  const high = overlap(bounds.y, GRIP.height, screen.y, screen.height);
  return wide >= GRIP.width && high >= GRIP.height;
}

/** Where to open: where it was, if that is still on a screen, else the usual size in the middle (without x and y). */
export function placeToOpen(
  stored: unknown,
  screens: readonly Rectangle[],
): { readonly bounds: Partial<Rectangle>; readonly maximised: boolean } {
  const parsed = windowPlaceSchema.safeParse(stored);
  if (!parsed.success) return { bounds: usual, maximised: false };
  const { bounds, maximised } = parsed.data;
  const size = { width: Math.max(bounds.width, LEAST_WIDTH), height: Math.max(bounds.height, LEAST_HEIGHT) };
  const seen = screens.some((screen) => canBeDragged(bounds, screen));
  return { bounds: seen ? { ...bounds, ...size } : size, maximised };
}

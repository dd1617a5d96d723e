import { expect, it } from 'vitest';
import { placeToOpen } from '../../../src/main/electron/window-place.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const beside = { x: 1440, y: -200, width: 1920, height: 1080 };
const bounds = { x: 1600, y: 0, width: 1300, height: 800 };

it('the first time it has the usual size, and the system chooses where', () => {
  expect(placeToOpen(undefined, [laptop])).toEqual({ bounds: { width: 1200, height: 780 }, maximised: false });
});

it('it opens where it was', () => {
  expect(placeToOpen({ bounds, maximised: false }, [laptop, beside])).toEqual({ bounds, maximised: false });
});

it('it remembers that it was as large as the screen', () => {
  expect(placeToOpen({ bounds, maximised: true }, [laptop, beside])).toEqual({ bounds, maximised: true });
});

it('where its screen has gone, it keeps its size, and the system chooses where', () => {
  expect(placeToOpen({ bounds, maximised: false }, [laptop])).toEqual({
    bounds: { width: 1300, height: 800 },
    maximised: false,
  });
});

it.each([
  ['its top edge is above the screen', { ...bounds, x: 100, y: -100 }],
  ['its top edge is below the screen', { ...bounds, x: 100, y: 890 }],
  ['only its right corner is on it', { ...bounds, x: -1200, y: 100 }],
  ['only its left corner is on it', { ...bounds, x: 1400, y: 100 }],
])('it cannot be dragged where %s, so it is moved', (_, place) => {
  expect(placeToOpen({ bounds: place, maximised: false }, [laptop]).bounds).not.toHaveProperty('x');
});

it('a part of it may hang over the edge', () => {
  const place = { ...bounds, x: -400, y: 500 };
  expect(placeToOpen({ bounds: place, maximised: false }, [laptop]).bounds).toEqual(place);
});

it('it is never smaller than its screens are made for', () => {
  const small = { x: 10, y: 30, width: 200, height: 100 };
  expect(placeToOpen({ bounds: small, maximised: false }, [laptop]).bounds).toMatchObject({ width: 900, height: 600 });
});

it.each([null, 'here', 7, [], {}, { bounds: {} }, { bounds: { ...bounds, x: 1.5 }, maximised: false }, { bounds }])(
  'what is no place counts as none: %j',
  (stored) => {
    expect(placeToOpen(stored, [laptop, beside])).toEqual({ bounds: { width: 1200, height: 780 }, maximised: false });
  },
);

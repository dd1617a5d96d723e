import { describe, expect, it } from 'vitest';
import { editKeyOf } from '../../../src/renderer/steps/review/use-edit-keys.ts';

const pressed = (key: string, ...held: ('ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey')[]) =>
  editKeyOf({
    key,
    ctrlKey: held.includes('ctrlKey'),
    metaKey: held.includes('metaKey'),
    shiftKey: held.includes('shiftKey'),
    altKey: held.includes('altKey'),
  });

describe('the keys of the review', () => {
  it.each([
    ['Ctrl+Z', pressed('z', 'ctrlKey')],
    ['Cmd+Z', pressed('z', 'metaKey')],
    ['Ctrl+Z with the capitals locked', pressed('Z', 'ctrlKey')],
  ])('take a change back: %s', (_, key) => {
    expect(key).toBe('undo');
  });

  it.each([
    ['Ctrl+Y', pressed('y', 'ctrlKey')],
    ['Ctrl+Shift+Z', pressed('Z', 'ctrlKey', 'shiftKey')],
    ['Cmd+Shift+Z', pressed('Z', 'metaKey', 'shiftKey')],
  ])('make it again: %s', (_, key) => {
    expect(key).toBe('redo');
  });

  it.each([
    ['Ctrl+F', pressed('f', 'ctrlKey')],
    ['Ctrl+H', pressed('h', 'ctrlKey')],
    ['Cmd+F', pressed('f', 'metaKey')],
  ])('find and replace: %s', (_, key) => {
    expect(key).toBe('find');
  });

  it.each([
    ['z alone, which begins an edit', pressed('z')],
    ['Alt with them, which some keyboards write letters with', pressed('z', 'ctrlKey', 'altKey')],
    ['another letter', pressed('x', 'ctrlKey')],
  ])('do neither by %s', (_, key) => {
    expect(key).toBeNull();
  });
});

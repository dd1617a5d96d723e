import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, Select, TagsInput } from '@mantine/core';

/**
 * The look: calm, one accent (indigo), and three colours that carry a state, always beside an icon and a word.
 * Shade 8 is the one that text and filled buttons get; the last shades are darker than Mantine's own,
 * because its teal and yellow stay below 4.5:1 on white.
 */
const teal: MantineColorsTuple = [
  '#e6fcf5',
  '#d3f9ec',
  '#a3efd6',
  '#6ee3bd',
  '#45d6a8',
  '#21c08f',
  '#10a678',
  '#0a8a63',
  '#077251',
  '#065a41',
];
const yellow: MantineColorsTuple = [
  '#fff8e1',
  '#ffefc2',
  '#ffe08a',
  '#ffd152',
  '#f5b921',
  '#e09f00',
  '#bd7f00',
  '#9c6500',
  '#8a5700',
  '#6b4200',
];

const systemFont = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif";

const listBox = {
  comboboxProps: { withinPortal: false },
  withScrollArea: false,
  styles: { options: { maxHeight: 260, overflowY: 'auto' } },
} as const;

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 8 },
  colors: { teal, yellow },
  fontFamily: systemFont,
  headings: {
    fontFamily: systemFont,
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.375rem' }, h2: { fontSize: '1.0625rem' } },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Lists open inside of their landmark, and scroll as the list box that the input controls (axe: region, scrollable-region-focusable).
    Select: Select.extend({ defaultProps: listBox }),
    // Chromium would make the scrolling list a stop of the Tab key, which is gone when the list closes.
    ComboboxOptions: { defaultProps: { tabIndex: -1 } },
    TagsInput: TagsInput.extend({ defaultProps: listBox }),
  },
});

/** Mantine's dimmed, placeholder, error and hovered colours fail 4.5:1 on its own backgrounds, its borders of inputs 3:1. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--app-control-border': '#868e96',
    '--mantine-color-dimmed': '#5a626a',
    '--mantine-color-placeholder': '#69727b',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-indigo-light-hover': '#cbd6ff',
    '--mantine-color-red-light-color': '#a61e1e',
  },
  dark: {
    '--app-control-border': '#7a7e84',
    '--mantine-color-dimmed': '#a9adb2',
    '--mantine-color-placeholder': '#9a9ea3',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
  },
});

import { type CSSVariablesResolver, createTheme, DEFAULT_THEME, type MantineColorsTuple } from '@mantine/core';

/** Ink: the one colour of the house. Its steps 6 to 9 have a contrast of 4.5 and more on white, 0 to 4 on the dark background. */
const encre: MantineColorsTuple = [
  '#eaf5fb',
  '#d3e7f2',
  '#a5cfe4',
  '#74b5d6',
  '#4c9fca',
  '#318fc0',
  '#14688f',
  '#14587a',
  '#14506b',
  '#0d3c52',
];

/** Warnings and faults are also written in their colour: its dark steps have a contrast of 4.5 and more on white. */
const legible = (name: 'orange' | 'red', dark: readonly [string, string, string]): MantineColorsTuple => [
  ...(DEFAULT_THEME.colors[name].slice(0, 7) as unknown as [string, string, string, string, string, string, string]),
  ...dark,
];

export const theme = createTheme({
  primaryColor: 'encre',
  primaryShade: { light: 7, dark: 6 },
  colors: {
    encre,
    orange: legible('orange', ['#a84300', '#8f3900', '#7a3100']),
    red: legible('red', ['#c92a2a', '#b02525', '#962020']),
  },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.6rem' }, h2: { fontSize: '1.2rem' }, h3: { fontSize: '1.05rem' } } },
  defaultRadius: 'md',
  cursorType: 'pointer',
  autoContrast: true,
  components: {
    Badge: { defaultProps: { tt: 'none', fw: 600 } },
    // The head of a dialog is no banner of the page.
    Modal: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
    Drawer: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
  },
});

/** Quiet text, dark enough to be read: 4.5 and more on every ground it stands on, which the library's own grey is not. */
export const quietText: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#545b62', '--mantine-color-placeholder': '#6b7178' },
  dark: { '--mantine-color-dimmed': '#b4b8bd', '--mantine-color-placeholder': '#9aa0a6' },
});

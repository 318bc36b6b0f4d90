import {
  Button,
  createTheme,
  type CSSVariablesResolver,
  Input,
  type MantineColorsTuple,
  Modal,
  MultiSelect,
  Paper,
  Select,
} from '@mantine/core';
import { palette, unitHues } from './palette.ts';

const blue: MantineColorsTuple = [
  '#eef4fb',
  palette.accentSoft,
  '#c9dbf0',
  '#a3c1e4',
  '#7aa3d5',
  '#5485c2',
  '#3569ab',
  palette.accent,
  '#173f74',
  '#12315a',
];

const gray: MantineColorsTuple = [
  palette.soft,
  '#f1f0ec',
  '#e6e4de',
  palette.line,
  '#c3c1b8',
  '#a19f96',
  '#74736c',
  palette.muted,
  '#3c3b37',
  palette.ink,
];

/** A hue of the palette in ten steps, of which the kit uses the soft ground and the text on it. */
const steps = (soft: string, strong: string): MantineColorsTuple => [
  soft,
  soft,
  strong,
  strong,
  strong,
  strong,
  strong,
  strong,
  strong,
  strong,
];

/** The one look of the application: 14 px text, a 4 px grid, borders instead of shadows, one blue. */
export const theme = createTheme({
  fontFamily: '"Be Vietnam Pro", "Segoe UI", "Noto Sans", system-ui, sans-serif',
  fontFamilyMonospace: 'Consolas, "DejaVu Sans Mono", monospace',
  headings: { fontFamily: 'inherit', fontWeight: '600' },
  colors: {
    blue,
    gray,
    red: steps(palette.errorSoft, palette.error),
    yellow: steps(palette.warnSoft, palette.warn),
    green: steps(palette.okSoft, palette.ok),
  },
  primaryColor: 'blue',
  primaryShade: 7,
  black: palette.ink,
  defaultRadius: 'sm',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '8px', xl: '8px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  fontSizes: { xs: '12.5px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.45', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.4' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' }, styles: { root: { fontWeight: 500 } } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    InputWrapper: { styles: { label: { fontWeight: 500, marginBottom: 4 }, error: { fontSize: 13 } } },
    Modal: Modal.extend({
      defaultProps: { centered: true, radius: 'md', shadow: 'none', transitionProps: { duration: 120 } },
      styles: { content: { border: `1px solid ${palette.line}` }, title: { fontWeight: 600, fontSize: 16 } },
    }),
    // A dialog that begins with one would else open with its list over the rest, and Esc would close only that.
    MultiSelect: MultiSelect.extend({ defaultProps: { openOnFocus: false } }),
    Select: Select.extend({ defaultProps: { openOnFocus: false } }),
    Paper: Paper.extend({ defaultProps: { withBorder: true, shadow: 'none', radius: 'md' } }),
  },
});

/** The palette as CSS variables, for the parts that write their own styles: --ground … and --unit-0 … --unit-7. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    ...Object.fromEntries(Object.entries(palette).map(([name, value]) => [`--${toKebab(name)}`, value])),
    ...Object.fromEntries(unitHues.map((hue, index) => [`--unit-${index}`, hue])),
    '--paper-font': '"Times New Roman", Tinos, "Liberation Serif", serif',
    '--mantine-color-dimmed': palette.muted,
    '--mantine-color-default-border': palette.line,
    '--mantine-color-error': palette.error,
    '--mantine-color-placeholder': '#75746d',
  },
  light: {
    '--mantine-color-red-light': palette.errorSoft,
    '--mantine-color-yellow-light': palette.warnSoft,
    '--mantine-color-green-light': palette.okSoft,
    '--mantine-color-blue-light': palette.accentSoft,
  },
  dark: {},
});

function toKebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

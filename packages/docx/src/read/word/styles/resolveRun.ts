import { type Element, valueOf } from '../xml/element.ts';
import type { Styles } from './readStyles.ts';
import type { ThemeFonts } from './readTheme.ts';
import { readRunProps, type RunProps, TOGGLES } from './runProps.ts';

/** What each style around a run says of it, from the outside in: of the table, then of the paragraph. */
export type RunLayers = readonly RunProps[];

export interface RunResolver {
  /** The properties of a run in a paragraph with these layers. */
  readonly resolve: (rPr: Element | undefined, layers: RunLayers) => RunProps;
}

export function createRunResolver(styles: Styles, theme: ThemeFonts): RunResolver {
  const bases = new WeakMap<RunLayers, Map<string, RunProps>>();
  const baseOf = (layers: RunLayers, styleId: string): RunProps => {
    const known = bases.get(layers) ?? new Map<string, RunProps>();
    bases.set(layers, known);
    const base =
      known.get(styleId) ??
      layered(styles.defaults.run, [...layers, styles.find('character', styleId)?.run ?? {}]);
    known.set(styleId, base);
    return base;
  };
  return {
    resolve: (rPr, layers) => {
      const base = baseOf(layers, valueOf(rPr, 'w:rStyle') ?? '');
      return rPr ? namedFaces({ ...base, ...readRunProps(rPr, theme) }) : namedFaces(base);
    },
  };
}

/** Toggles flip with every layer of styles that sets them, unless the defaults of the document do (17.7.3). */
function layered(defaults: RunProps, layers: RunLayers): RunProps {
  const merged = Object.assign({}, defaults, ...layers) as Record<string, unknown> & RunProps;
  for (const toggle of TOGGLES) {
    const isOn = layers.filter((layer) => layer[toggle] === true).length % 2 === 1;
    if (layers.some((layer) => layer[toggle] !== undefined))
      merged[toggle as string] = defaults[toggle] === true || isOn;
  }
  return merged;
}

const FACES = /\s(?:Bold|Đậm)\b/iu;
const SLANTED = /\s(?:Italic|Oblique|Nghiêng)\b/iu;

/** "Times New Roman Bold" as the name of a font is how some programs say bold. */
function namedFaces(props: RunProps): RunProps {
  const font = props.letterFont ?? props.asciiFont ?? '';
  const isBold = FACES.test(font);
  const isSlanted = SLANTED.test(font);
  if (!isBold && !isSlanted) return props;
  return { ...props, ...(isBold ? { bold: true } : {}), ...(isSlanted ? { italic: true } : {}) };
}

import { attrOf, attrsOf, childOf, childrenOf, type Element } from './xml.ts';

/** Properties by element name, each with its attributes: `{ jc: { val: 'both' } }`. */
export type Properties = ReadonlyMap<string, Readonly<Record<string, string>>>;

export interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly run: Properties;
  readonly paragraph: Properties;
}

export interface Styles {
  readonly byId: ReadonlyMap<string, Style>;
  readonly defaultRun: Properties;
  readonly defaultParagraph: Properties;
  readonly defaultStyle: string | undefined;
}

/** Elements whose attributes are inherited one by one (ECMA-376-1, 17.3.1 and 17.3.2); of others the whole. */
const byAttribute = new Set(['rFonts', 'ind', 'spacing', 'lang']);
/** Properties that two styles switch off when both have them (17.7.3). */
const toggles = new Set(['b', 'bCs', 'i', 'iCs', 'caps', 'smallCaps', 'strike', 'vanish']);

export function propertiesOf(element: Element | undefined): Properties {
  return new Map(childrenOf(element).map((child) => [child.localName!, attrsOf(child)]));
}

export function overlay(...layers: readonly Properties[]): Properties {
  const result = new Map<string, Record<string, string>>();
  for (const [name, attrs] of layers.flatMap((layer) => [...layer])) {
    result.set(name, byAttribute.has(name) ? { ...result.get(name), ...attrs } : attrs);
  }
  return result;
}

export const isOn = (properties: Properties, name: string): boolean => {
  const attrs = properties.get(name);
  return attrs !== undefined && !['0', 'false', 'off', 'none'].includes(attrs['val'] ?? '1');
};

export function readStyles(root: Element): Styles {
  const defaults = childOf(root, 'docDefaults');
  const styles = childrenOf(root, 'style').map(readStyle);
  const usual = childrenOf(root, 'style').find(
    (style) =>
      attrOf(style, 'type') === 'paragraph' && ['1', 'true'].includes(attrOf(style, 'default') ?? ''),
  );
  return {
    byId: new Map(styles.map((style) => [style.id, style])),
    defaultRun: propertiesOf(childOf(childOf(defaults, 'rPrDefault'), 'rPr')),
    defaultParagraph: propertiesOf(childOf(childOf(defaults, 'pPrDefault'), 'pPr')),
    defaultStyle: attrOf(usual, 'styleId'),
  };
}

const readStyle = (element: Element): Style => ({
  id: attrOf(element, 'styleId') ?? '',
  name: attrOf(childOf(element, 'name'), 'val') ?? '',
  basedOn: attrOf(childOf(element, 'basedOn'), 'val'),
  run: propertiesOf(childOf(element, 'rPr')),
  paragraph: propertiesOf(childOf(element, 'pPr')),
});

/** A style and those that it is based on, the furthest first. */
export function chainOf({ byId }: Styles, id: string | undefined): Style[] {
  const chain: Style[] = [];
  for (
    let style = byId.get(id ?? '');
    style && !chain.includes(style);
    style = byId.get(style.basedOn ?? '')
  ) {
    chain.unshift(style);
  }
  return chain;
}

export function resolveParagraph(styles: Styles, id: string | undefined, direct: Properties): Properties {
  const chain = chainOf(styles, id ?? styles.defaultStyle).map(({ paragraph }) => paragraph);
  return overlay(styles.defaultParagraph, ...chain, direct);
}

/** docDefaults, paragraph style, character style, direct: each over the one before. */
export function resolveRun(
  styles: Styles,
  paragraphStyle: string | undefined,
  direct: Properties,
): Properties {
  const ofParagraph = overlay(
    ...chainOf(styles, paragraphStyle ?? styles.defaultStyle).map(({ run }) => run),
  );
  const ofCharacter = overlay(...chainOf(styles, direct.get('rStyle')?.['val']).map(({ run }) => run));
  const crossed = new Map(
    [...ofCharacter].map(([name, attrs]) =>
      toggles.has(name) && isOn(ofParagraph, name) && isOn(ofCharacter, name)
        ? ([name, { val: '0' }] as const)
        : ([name, attrs] as const),
    ),
  );
  return overlay(styles.defaultRun, ofParagraph, crossed, direct);
}

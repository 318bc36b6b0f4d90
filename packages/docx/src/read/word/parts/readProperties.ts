import { childrenNamed, type Element, elementsOf, findChild, textIn } from '../xml/element.ts';

/** Properties that a file was given beyond the usual ones, by name (ECMA-376 22.3). */
export function readProperties(root: Element | undefined): Record<string, string> {
  return fromPairs(
    childrenNamed(root, 'cp:property').map((property) => [
      property.attrs.name,
      elementsOf(property).map(textIn).join(''),
    ]),
  );
}

/** Variables that programs keep in a file (17.15.1.31). */
export function readVariables(settings: Element | undefined): Record<string, string> {
  const variables = childrenNamed(findChild(settings, 'w:docVars'), 'w:docVar');
  return fromPairs(variables.map(({ attrs }) => [attrs['w:name'], attrs['w:val'] ?? '']));
}

function fromPairs(pairs: readonly (readonly [string | undefined, string])[]): Record<string, string> {
  const named = pairs.flatMap(([name, value]) =>
    name === undefined ? [] : [[name, value.normalize('NFC')] as const],
  );
  return Object.fromEntries(named.map(([name, value]) => [name.normalize('NFC'), value]));
}

import { childrenNamed, type Element, elementsOf, findChild } from '../xml/element.ts';

/** What is to be read of alternatives for newer and older programs: one of them, never two (ECMA-376 part 3). */
export function alternativeOf(alternatives: Element): Element[] {
  const choices = childrenNamed(alternatives, 'mc:Choice');
  const fallback = findChild(alternatives, 'mc:Fallback');
  const chosen =
    choices.find(hasWords) ?? (fallback && hasWords(fallback) ? fallback : (choices[0] ?? fallback));
  return elementsOf(chosen);
}

function hasWords(element: Element): boolean {
  return element.name === 'w:t' ? element.children.length > 0 : elementsOf(element).some(hasWords);
}

import { childrenNamed, type Element, elementsOf, findChild } from '../xml/element.ts';

/** What is to be read of alternatives for newer and older programs: one of them, never two (ECMA-376 part 3). */
export function alternativeOf(alternatives: Element): Element[] {
  const choices = childrenNamed(alternatives, 'mc:Choice');
  const fallback = findChild(alternatives, 'mc:Fallback');
  const chosen =
    choices.find(hasWords) ?? (fallback && hasWords(fallback) ? fallback : (choices[0] ?? fallback));
  return elementsOf(chosen);
}

/** Alternatives may nest, and each is asked again by the one around it. */
const known = new WeakMap<Element, boolean>();

function hasWords(element: Element): boolean {
  if (element.name === 'w:t') return element.children.length > 0;
  const answer = known.get(element) ?? elementsOf(element).some(hasWords);
  if (element.name.startsWith('mc:')) known.set(element, answer);
  return answer;
}

import type { Plan } from '@duthao/plan';

/** How a body that is known in capitals is written in running text: as the plan writes it, else by the usual rule. */
export function nameInText(name: string, plan: Plan['doc']): string {
  if (name !== name.toLocaleUpperCase('vi')) return name;
  const head = plan.children.find(({ type }) => type.name === 'letterhead')?.attrs['issuerInText'];
  if (typeof head === 'string' && isSame(head, name)) return head;
  const text = plan.textBetween(0, plan.content.size, '\n');
  const at = [...text.matchAll(new RegExp(escaped(name), 'giu'))].map(([found]) => found);
  return at.find((found) => found !== name) ?? byRule(name);
}

const isSame = (one: string, other: string): boolean =>
  one.toLocaleUpperCase('vi') === other.toLocaleUpperCase('vi');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** "Sở Nội vụ": the kind and the first word of the field (Phụ lục II); the rest is for whoever checks the letter. */
function byRule(name: string): string {
  const words = name.toLocaleLowerCase('vi').split(/\s+/);
  return words
    .map((word, index) => (index < 2 ? word.slice(0, 1).toLocaleUpperCase('vi') + word.slice(1) : word))
    .join(' ');
}

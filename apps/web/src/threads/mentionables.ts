import { outlineOf } from '@duthao/plan';
import type { CommentRef, PlanPerson, Unit } from '@duthao/protocol';
import type { Node } from '@tiptap/pm/model';
import { withoutAccents } from '../editor/fold.ts';
import type { MentionQuery } from './mentionQuery.ts';

/** Somebody or some place that can be named in a comment. */
export interface Mentionable {
  readonly kind: CommentRef['kind'];
  readonly id: string;
  /** As it is put into the text. */
  readonly name: string;
  /** Told beside it. */
  readonly about: string;
  /** Why nobody will read it there; null when they will. */
  readonly hindrance: string | null;
}

const MOST = 8;
const LONGEST_QUOTE = 60;

/** What fits what was typed behind the sign, those that begin with it first. */
export function matching(query: MentionQuery, all: readonly Mentionable[]): Mentionable[] {
  const words = withoutAccents(query.words.trim());
  const rank = ({ name, about }: Mentionable): number => {
    const folded = withoutAccents(name.replace(/^[@#]/, ''));
    if (folded.startsWith(words)) return 0;
    if (` ${folded}`.includes(` ${words}`)) return 1;
    return withoutAccents(`${name} ${about}`).includes(words) ? 2 : 3;
  };
  return all
    .filter((each) => (each.kind === 'node') === (query.sign === '#') && rank(each) < 3)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MOST);
}

/** @param circle the unit among whose people the comment stays */
export function peopleToName(
  people: readonly PlanPerson[],
  units: readonly Pick<Unit, 'id' | 'name'>[],
  circle: string | null,
): Mentionable[] {
  const nameOf = (id: string | undefined): string => units.find((unit) => unit.id === id)?.name ?? '';
  const persons = people.map(({ id, name, unitIds, mayOpen }): Mentionable => {
    const isOutside = circle !== null && !unitIds.includes(circle);
    const hindrance = !mayOpen
      ? 'chưa có quyền mở kế hoạch này nên không đọc được'
      : isOutside
        ? `không thuộc ${nameOf(circle)} nên không đọc được`
        : null;
    return { kind: 'user', id, name: `@${name}`, about: nameOf(unitIds[0]), hindrance };
  });
  const readers = new Set(people.flatMap(({ mayOpen, unitIds }) => (mayOpen ? unitIds : [])));
  const groups = units.map(({ id, name }): Mentionable => {
    const hindrance = !readers.has(id)
      ? 'chưa có ai mở được kế hoạch này'
      : circle !== null && circle !== id
        ? 'không đọc được ý kiến trong đơn vị khác'
        : null;
    return { kind: 'unit', id, name: `@${name}`, about: 'cả đơn vị', hindrance };
  });
  return [...persons, ...groups];
}

/** Sections and căn cứ of the plan. */
export function placesToName(doc: Node): Mentionable[] {
  const sections = outlineOf(doc).flatMap(({ id, path, title }): Mentionable[] =>
    id === null ? [] : [{ kind: 'node', id, name: `Mục ${path}`, about: short(title), hindrance: null }],
  );
  const bases: Mentionable[] = [];
  doc.descendants((node) => {
    const id: unknown = node.attrs['id'];
    if (node.type.name === 'basis' && typeof id === 'string') {
      const words = short(node.textContent.replace(/^Căn cứ\s+/u, ''));
      bases.push({ kind: 'node', id, name: `Căn cứ ${words}`, about: '', hindrance: null });
    }
    return !node.inlineContent && node.type.name !== 'sections';
  });
  return [...sections, ...bases];
}

function short(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : text;
}

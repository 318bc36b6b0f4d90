/**
 * Writes test documents as sentences: `section(1, 'Mục đích', p('Nêu rõ việc.'))`. Strings become text.
 */
import type { Attrs, Mark, Node } from 'prosemirror-model';
import type { BlockName } from '../blocks/index.ts';
import type { MarkName } from '../marks/index.ts';
import { schema } from '../schema.ts';

export type Child = Node | string | readonly Node[];

function childNodes(children: readonly Child[]): Node[] {
  return children.flatMap((child) =>
    typeof child === 'string' ? (child ? [schema.text(child)] : []) : child,
  );
}

/** Any node; the shorthands below cover what tests write most. */
export function node(name: BlockName, attrs: Attrs | null, ...children: Child[]): Node {
  return schema.node(name, attrs, childNodes(children));
}

export function marked(name: MarkName, attrs: Attrs | null, ...children: Child[]): Node[] {
  const mark: Mark = schema.mark(name, attrs);
  return childNodes(children).map((child) => child.mark(mark.addToSet(child.marks)));
}

export const bold = (...children: Child[]): Node[] => marked('bold', null, ...children);
export const italic = (...children: Child[]): Node[] => marked('italic', null, ...children);
export const p = (...children: Child[]): Node => node('paragraph', null, ...children);
export const dash = (...children: Child[]): Node => node('paragraph', { marker: 'dash' }, ...children);
export const point = (...children: Child[]): Node => node('paragraph', { marker: 'point' }, ...children);
export const footnote = (...children: Child[]): Node => node('footnote', null, ...children);

let count = 0;
/** Ids of test documents: unique in the process, and the same at every run. */
const nextId = (): string => `t${(count += 1)}`;

export function section(level: number, title: string, ...blocks: Child[]): Node {
  return node('section', { id: nextId(), level }, node('sectionTitle', null, title), ...blocks);
}

/** "1. text": a numbered paragraph without a title of its own. */
export function runIn(level: number, ...children: Child[]): Node {
  return node('section', { id: nextId(), level, runIn: true }, node('sectionTitle', null), p(...children));
}

type Container = 'decisionPart' | 'bases' | 'openings' | 'sections' | 'closings' | 'endorsement' | 'annexes';
export type PlanParts = { letterhead?: Attrs; subject?: string } & { [K in Container]?: readonly Node[] };

/** A whole plan; what is not given is empty. */
export function plan(parts: PlanParts = {}): Node {
  const part = (name: Container): Node => node(name, null, parts[name] ?? []);
  return node(
    'plan',
    null,
    part('decisionPart'),
    node('letterhead', parts.letterhead ?? null),
    node('docTitle', null, node('docType', null, 'KẾ HOẠCH'), node('subject', null, parts.subject ?? '')),
    part('bases'),
    part('openings'),
    part('sections'),
    part('closings'),
    part('endorsement'),
    part('annexes'),
  );
}

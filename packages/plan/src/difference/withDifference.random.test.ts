import { Fragment, type Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { asItStands } from '../queries/asItStands.ts';
import { asAccepted } from '../suggestions/projections.ts';
import { settle } from '../suggestions/settle.ts';
import { suggestionsOf } from '../suggestions/suggestionsOf.ts';
import { examples } from '../testing/examples.ts';
import { createRandom, type Random, randomEdit } from '../testing/randomEdits.ts';
import { schema } from '../schema.ts';
import { renewIds } from '../template/renewIds.ts';
import { withDifference } from './withDifference.ts';

const options = { author: 'Bản trước', time: '2026-03-05T02:00:00.000Z' };
const show = (doc: Node): string => JSON.stringify(doc.toJSON(), null, 1);

/** Without ids and what names them: a block that is new has another one where its own was known. */
function nameless(node: Node): Node {
  if (node.isText) return node;
  const attrs = { ...node.attrs };
  for (const name of ['id', 'column', 'target']) if (name in attrs) attrs[name] = null;
  return node.type.create(attrs, Fragment.from(node.children.map(nameless)), node.marks);
}

const fixedParts = ['letterhead', 'decisionPart', 'endorsement', 'docTitle', 'sectionTitle', 'annexTitle'];

/** Without what cannot carry a suggestion. */
function suggestableOnly(doc: Node): Node {
  const bare = (node: Node): Node[] => {
    if (node.isText) return [node];
    if (fixedParts.includes(node.type.name)) return [];
    return [node.copy(Fragment.from(node.children.flatMap(bare)))];
  };
  return doc.copy(Fragment.from(doc.children.flatMap(bare)));
}

function hold(before: Node, now: Node, where: string): Node {
  const { doc, fixed } = withDifference(before, now, options);
  doc.check();
  const [was, is] = [asItStands(before), settle(now, () => 'reject')];
  expect(show(nameless(asAccepted(doc))), `${where}: accepted`).toBe(show(nameless(is)));
  const trim = fixed.length > 0 ? suggestableOnly : (node: Node): Node => node;
  expect(show(trim(asItStands(doc))), `${where}: rejected`).toBe(show(trim(was)));
  expectNoDoubles(doc, where);
  return doc;
}

function expectNoDoubles(doc: Node, where: string): void {
  const seen = new Set<string>();
  doc.descendants((node) => {
    const id: unknown = node.attrs['id'];
    if (typeof id !== 'string') return;
    expect(seen.has(id), `${where}: ${id} stands twice`).toBe(false);
    seen.add(id);
  });
}

function edited(doc: Node, random: Random, steps: number, prefix: string): Node {
  let after = doc;
  let ids = 0;
  const newId = (): string => `${prefix}${(ids += 1)}`;
  for (let step = 0; step < steps; step += 1) {
    const acted = randomEdit(EditorState.create({ doc: after }), { random, newId });
    for (const tr of acted.changes) if (tr.before.eq(after)) after = tr.doc;
  }
  return withIds(after, newId);
}

/** What the normaliser does in a room: everything that can has an id, and only one. */
function withIds(doc: Node, newId: () => string): Node {
  const seen = new Set<unknown>();
  const give = (node: Node): Node => {
    if (node.isText) return node;
    const isBare = 'id' in node.attrs && (node.attrs['id'] === null || seen.has(node.attrs['id']));
    const attrs = isBare ? { ...node.attrs, id: newId() } : node.attrs;
    if ('id' in attrs) seen.add(attrs['id']);
    return node.type.create(attrs, Fragment.from(node.children.map(give)), node.marks);
  };
  return give(doc);
}

const docs = Object.values(examples).flat();
const SEEDS = Number(process.env['SEEDS'] ?? 60);
const first = Number(process.env['SEED'] ?? 1);

test('a difference comes to the new text when it is accepted, and to the old one when it is rejected', () => {
  for (let seed = first; seed < first + SEEDS; seed += 1) {
    const random = createRandom(seed);
    const start = docs[seed % docs.length]!.doc;
    const before = edited(start, random, 12, `a${seed}-`);
    const now = edited(before, random, 1 + Math.floor(random() * 40), `b${seed}-`);
    hold(before, now, `seed ${seed}`);
  }
});

test('plans that have not one id in common, or the same ids for other things, differ as rightly', () => {
  for (let seed = first; seed < first + SEEDS; seed += 1) {
    const random = createRandom(seed);
    const before = edited(docs[seed % docs.length]!.doc, random, 12, `a${seed}-`);
    const now = edited(before, random, 1 + Math.floor(random() * 10), `b${seed}-`);
    let count = 0;
    const counted = (prefix: string) => (): string => `${prefix}${(count += 1)}`;
    const renamed = schema.nodeFromJSON(renewIds(now.toJSON(), counted('x')));
    hold(before, renamed, `seed ${seed}, other ids`);
    count = 0;
    const was = schema.nodeFromJSON(renewIds(before.toJSON(), counted('n')));
    count = 0;
    const is = schema.nodeFromJSON(renewIds(now.toJSON(), counted('n')));
    hold(was, is, `seed ${seed}, counted ids`);
  }
});

test('a text that did not change differs in nothing, under other ids too', () => {
  for (const { name, doc } of docs) {
    expect(suggestionsOf(hold(doc, doc, name)), name).toEqual([]);
    let count = 0;
    const renamed = schema.nodeFromJSON(renewIds(asItStands(doc).toJSON(), () => `x${(count += 1)}`));
    expect(suggestionsOf(hold(doc, renamed, name)), name).toEqual([]);
  }
});

test('any two plans differ rightly', () => {
  docs.forEach(({ name, doc }, index) => {
    const other = docs[(index * 7 + 3) % docs.length]!;
    hold(doc, other.doc, `${name} → ${other.name}`);
  });
});

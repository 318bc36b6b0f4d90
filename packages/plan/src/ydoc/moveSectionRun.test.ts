import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { outlineOf } from '../queries/outlineOf.ts';
import { bold, footnote, italic, node, p, plan, runIn, section } from '../testing/builders.ts';
import { moveSectionRun } from './moveSectionRun.ts';
import { fromYDoc, toYDoc } from './ydoc.ts';

const start = plan({
  sections: [
    section(1, 'Mục đích', p('Nêu ', bold('rõ'), italic('việc'), footnote(bold('Chú'), ' thích'), '.')),
    section(2, 'Yêu cầu', node('paragraph', { id: 'p1', marker: 'dash', indent: 2 }, 'Thiết thực')),
    runIn(2, 'Đúng thời gian.'),
    section(1, 'Nội dung', p('Các việc chính.')),
    section(2, 'Tuyên truyền', p('Trên mạng.')),
    section(1, 'Thực hiện'),
  ],
});
const ids = outlineOf(start).map(({ id }) => id!);

const titles = (ydoc: Y.Doc): string[] =>
  outlineOf(fromYDoc(ydoc)).map(
    ({ number, title, node: { textContent } }) => `${number} ${title || textContent}`,
  );

describe('moveSectionRun', () => {
  it('takes along everything below the section', () => {
    const ydoc = toYDoc(start);
    moveSectionRun(ydoc, { sectionId: ids[0]!, beforeId: ids[5]!, level: 1 });
    expect(titles(ydoc)).toEqual([
      'I. Nội dung',
      '1. Tuyên truyền',
      'II. Mục đích',
      '1. Yêu cầu',
      '2. Đúng thời gian.',
      'III. Thực hiện',
    ]);
  });

  it('keeps ids, attributes, formatting and footnotes', () => {
    const ydoc = toYDoc(start);
    moveSectionRun(ydoc, { sectionId: ids[0]!, beforeId: null, level: 1 });
    const sections = fromYDoc(ydoc).child(5);
    const order = [3, 4, 5, 0, 1, 2].map((i) => start.child(5).child(i));
    expect(
      sections.eq(sections.copy(sections.content.cut(0, 0).append(start.child(5).content).cut(0, 0))),
    ).toBe(false);
    expect(order.every((section, i) => section.eq(sections.child(i)))).toBe(true);
  });

  it('shifts the levels below by the same difference, at most to the fourth', () => {
    const ydoc = toYDoc(start);
    moveSectionRun(ydoc, { sectionId: ids[0]!, beforeId: ids[5]!, level: 3 });
    expect(outlineOf(fromYDoc(ydoc)).map((entry) => entry.node.attrs.level)).toEqual([1, 2, 3, 4, 4, 1]);
  });

  it('changes only the level, and moves nothing, when the place stays the same', () => {
    const ydoc = toYDoc(start);
    const kept = (ydoc.getXmlFragment('plan').get(5) as Y.XmlElement).get(3);
    expect(moveSectionRun(ydoc, { sectionId: ids[3]!, beforeId: ids[5]!, level: 2 })).toEqual({ moved: [] });
    expect((ydoc.getXmlFragment('plan').get(5) as Y.XmlElement).get(3)).toBe(kept);
    expect(outlineOf(fromYDoc(ydoc)).map((entry) => entry.node.attrs.level)).toEqual([1, 2, 2, 2, 3, 1]);
  });

  it('does nothing without a reason, to an unknown place or into itself', () => {
    const ydoc = toYDoc(start);
    const before = Y.encodeStateVector(ydoc);
    const [first, below] = ids;
    for (const [sectionId, beforeId] of [
      [first!, ids[3]!],
      [first!, first!],
      [first!, below!],
      ['unknown', null],
      [first!, 'unknown'],
      [ids[5]!, null],
    ] as const) {
      expect(moveSectionRun(ydoc, { sectionId, beforeId, level: 1 })).toBeNull();
    }
    expect(Y.encodeStateVector(ydoc)).toEqual(before);
  });

  it('is one transaction of the given origin and names everything it left behind', () => {
    const ydoc = toYDoc(start);
    const size = [...ydoc.store.clients.values()].flat().reduce((sum, struct) => sum + struct.length, 0);
    const origins: unknown[] = [];
    ydoc.on('update', (_: Uint8Array, origin: unknown) => origins.push(origin));
    const { moved } = moveSectionRun(ydoc, { sectionId: ids[0]!, beforeId: null, level: 1 }, 'outline')!;
    expect(origins).toEqual(['outline']);
    const left = moved.reduce((sum, range) => sum + range.len, 0);
    expect(left).toBeGreaterThan(50);
    expect(left).toBeLessThan(size);
    for (const { client, clock, len } of moved) {
      for (let i = clock; i < clock + len; i += 1) {
        const structs = ydoc.store.clients.get(client)!;
        expect(structs[Y.findIndexSS(structs, i)]!.deleted).toBe(true);
      }
    }
  });
});

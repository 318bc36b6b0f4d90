import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { initProseMirrorDoc } from 'y-prosemirror';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { bold, footnote, marked, node, plan } from '../testing/builders.ts';
import { schema } from '../schema.ts';
import { plainText } from './plainText.ts';
import { writeNode } from './writeNode.ts';
import { fromYDoc, planFragment, toYDoc } from './ydoc.ts';

const par = (id: string, ...children: Parameters<typeof node>[2][]): Node =>
  node('paragraph', { id }, ...children);
const cell = (column: string, ...blocks: Node[]): Node => node('taskCell', { column }, ...blocks);
const task = (id: string, text: string): Node => node('task', { id }, cell('c1', par(`p${id}`, text)));
const inSection = (...blocks: Node[]): Node =>
  plan({
    sections: [node('section', { id: 's1', level: 1 }, node('sectionTitle', null, 'Việc chung'), ...blocks)],
  });
const table = (...tasks: Node[]): Node =>
  inSection(
    node('taskTable', { id: 'tb' }, node('taskColumn', { id: 'c1', kind: 'content' }, 'Nội dung'), ...tasks),
  );

/** Two people at one plan, who change it at the same time. */
class Two {
  readonly mine: Y.Doc;
  readonly theirs = new Y.Doc();

  constructor(start: Node) {
    this.mine = toYDoc(start);
    Y.applyUpdate(this.theirs, Y.encodeStateAsUpdate(this.mine));
  }

  change(ydoc: Y.Doc, edit: (tr: Transaction, state: EditorState) => Transaction): this {
    const { doc, mapping } = initProseMirrorDoc(planFragment(ydoc), schema);
    const state = EditorState.create({ doc });
    const tr = edit(state.tr, state);
    writeNode(planFragment(ydoc), tr.doc, mapping, tr.selection.head);
    return this;
  }

  meet(): Node {
    for (const [from, to] of [
      [this.mine, this.theirs],
      [this.theirs, this.mine],
    ] as const) {
      Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
    }
    const doc = fromYDoc(this.mine);
    expect(fromYDoc(this.theirs).eq(doc)).toBe(true);
    return doc;
  }
}

function findText(doc: Node, text: string): number {
  let found = -1;
  doc.descendants((child, pos) => {
    if (child.isText && child.text!.includes(text)) found = pos + child.text!.indexOf(text);
  });
  return found;
}

interface Found {
  readonly pos: number;
  readonly node: Node;
}

function find(doc: Node, id: string): Found {
  let found: Found | undefined;
  doc.descendants((child, pos) => {
    if (child.attrs['id'] === id) found = { pos, node: child };
  });
  return found!;
}

const typeAfter = (tr: Transaction, after: string, text: string): Transaction =>
  tr.insertText(text, findText(tr.doc, after) + after.length);

const typeInto = (tr: Transaction, id: string, text: string): Transaction =>
  tr.insertText(text, find(tr.doc, id).pos + 1);

/** Text of everything with an id that holds text itself, by its id. */
function texts(doc: Node): Record<string, string> {
  const found: Record<string, string> = {};
  doc.descendants((child) => {
    if (child.isTextblock && child.attrs['id']) {
      found[child.attrs['id']] = child.textBetween(0, child.content.size, '', '*');
    }
  });
  return found;
}

function swap(tr: Transaction, id: string): Transaction {
  const { pos, node: moved } = find(tr.doc, id);
  const next = tr.doc.nodeAt(pos + moved.nodeSize)!;
  return tr.delete(pos, pos + moved.nodeSize).insert(pos + next.nodeSize, moved);
}

describe('writeNode keeps every block itself', () => {
  it('when two neighbours change places, the lighter one is made anew and typing in the other stays', () => {
    const two = new Two(table(task('r1', 'Một'), task('r2', 'Hai, rất dài')));
    two.change(two.mine, (tr) => swap(tr, 'r1'));
    two.change(two.theirs, (tr) => typeAfter(tr, 'rất dài', ' thêm'));
    const doc = two.meet();
    expect(texts(doc)).toMatchObject({ pr1: 'Một', pr2: 'Hai, rất dài thêm' });
    expect(find(doc, 'r2').pos).toBeLessThan(find(doc, 'r1').pos);
  });

  it('when one is deleted and the next edited at once', () => {
    const two = new Two(inSection(par('a', 'Một'), par('b', 'Hai'), par('c', 'Ba')));
    two.change(two.mine, (tr) => {
      const { pos, node: gone } = find(tr.doc, 'a');
      return typeAfter(tr.delete(pos, pos + gone.nodeSize), 'Hai', ' của tôi');
    });
    two.change(two.theirs, (tr) => typeInto(typeAfter(tr, 'Hai', ' của phòng khác'), 'c', 'Thứ '));
    expect(texts(two.meet())).toEqual({
      b: expect.stringMatching(/^Hai.*của tôi/),
      c: 'Thứ Ba',
    });
  });

  it('when all paragraphs of a cell are replaced', () => {
    const before = [cell('c1', par('a', 'Một'), par('b', 'Hai')), cell('c2', par('d', 'Văn phòng'))];
    const after = [cell('c1', par('x', 'Ba'), par('b', 'Hai mới')), cell('c2', par('d', 'Văn phòng'))];
    const two = new Two(table(node('task', { id: 'r' }, before)));
    two.change(two.mine, (tr) => {
      const { pos, node: row } = find(tr.doc, 'r');
      return tr.replaceWith(pos, pos + row.nodeSize, node('task', { id: 'r' }, after));
    });
    two.change(two.theirs, (tr) => typeInto(typeInto(tr, 'b', 'Số '), 'd', 'Chánh '));
    expect(texts(two.meet())).toMatchObject({ x: 'Ba', b: 'Số Hai mới', d: 'Chánh Văn phòng' });
  });

  it('when blocks without ids stand between', () => {
    const two = new Two(inSection(par('a', 'Một'), node('paragraph', null, 'Dán'), par('b', 'Hai')));
    two.change(two.mine, (tr) =>
      tr.insert(find(tr.doc, 'a').pos, node('paragraph', null, 'Khác')).delete(2, 2),
    );
    two.change(two.theirs, (tr) => typeAfter(tr, 'Dán', ' vào'));
    expect(two.meet().textContent).toContain('KhácMộtDán vàoHai');
  });
});

describe('writeNode takes no text away from a line that stays', () => {
  it('two people type first into a new empty line', () => {
    const two = new Two(inSection(par('a', 'Một'), par('b')));
    two.change(two.mine, (tr) => typeInto(tr, 'b', 'một'));
    two.change(two.theirs, (tr) => typeInto(tr, 'b', 'hai'));
    const { b } = texts(two.meet());
    expect(['mộthai', 'haimột']).toContain(b);
  });

  it('two people type first before, between and behind footnotes', () => {
    const two = new Two(inSection(par('a', footnote('Một'), footnote('Hai'))));
    const typeAll = (tr: Transaction, text: string): Transaction => {
      const from = find(tr.doc, 'a').pos + 1;
      const [first, second] = find(tr.doc, 'a').node.children;
      tr.insertText(text, from + first!.nodeSize + second!.nodeSize);
      return tr.insertText(text, from + first!.nodeSize).insertText(text, from);
    };
    two.change(two.mine, (tr) => typeAll(tr, 'x'));
    two.change(two.theirs, (tr) => typeAll(tr, 'y'));
    expect(two.meet().textContent).toMatch(/(xy|yx)Một(xy|yx)Hai(xy|yx)/);
  });

  it('a line is split while another types in both halves: both words live on', () => {
    const two = new Two(inSection(par('a', 'Đầu cuối')));
    two.change(two.mine, (tr) =>
      tr.split(findText(tr.doc, 'cuối'), 1, [{ type: schema.nodes.paragraph, attrs: { id: 'b' } }]),
    );
    two.change(two.theirs, (tr) => typeAfter(typeAfter(tr, 'cuối', ' hết'), 'Đầu', ' tiên'));
    const { a, b } = texts(two.meet());
    expect(b).toBe('cuối');
    expect(a).toContain('Đầu tiên');
    expect(a).toContain(' hết');
  });

  it('a footnote is put in while another types on both sides', () => {
    const two = new Two(inSection(par('a', 'Đầu cuối')));
    two.change(two.mine, (tr) => tr.insert(findText(tr.doc, ' cuối'), footnote('Chú thích')));
    two.change(two.theirs, (tr) => typeAfter(typeAfter(tr, 'cuối', ' hết'), 'Đầu', ', rồi'));
    const text = two.meet().textContent;
    for (const words of ['Đầu, rồi', ' hết', ' cuối', 'Chú thích']) expect(text).toContain(words);
  });

  it('a footnote is put at an edge of a line while another types there: nothing moves', () => {
    for (const edge of ['Đầu', ''] as const) {
      const two = new Two(inSection(par('a', 'Đầu')));
      two.change(two.mine, (tr) => tr.insert(find(tr.doc, 'a').pos + 1 + edge.length, footnote('x')));
      two.change(two.theirs, (tr) => typeAfter(tr, 'Đ', 'â'));
      expect(two.meet().textContent).toContain('Đâầu');
    }
  });

  it('a footnote goes while another types behind it', () => {
    const two = new Two(inSection(par('a', 'Đầu', footnote('Chú thích'), ' cuối')));
    two.change(two.mine, (tr) => {
      const pos = findText(tr.doc, 'Đầu') + 3;
      return tr.delete(pos, pos + tr.doc.nodeAt(pos)!.nodeSize);
    });
    two.change(two.theirs, (tr) => typeAfter(tr, ' cuối', ' hết'));
    expect(texts(two.meet())).toEqual({ a: 'Đầu cuối hết' });
    two.change(two.mine, (tr) => tr.delete(findText(tr.doc, 'u cuối'), findText(tr.doc, 'ối hết')));
    two.change(two.theirs, (tr) => typeAfter(tr, 'hết', '!'));
    expect(texts(two.meet())).toEqual({ a: 'Đầối hết!' });
  });

  it.each([1, 2])('what is typed before its like stands before it (client %i)', (client) => {
    const two = new Two(inSection(par('a', 'nhà')));
    [two.mine.clientID, two.theirs.clientID] = [client, 3 - client];
    two.change(two.mine, (tr) => {
      const start = find(tr.doc, 'a').pos + 1;
      tr.insertText('nh', start);
      return tr.setSelection(TextSelection.create(tr.doc, start + 2));
    });
    two.change(two.theirs, (tr) => typeAfter(tr, 'nh', '-'));
    expect(texts(two.meet())).toEqual({ a: 'nhnh-à' });
  });

  it('a line is emptied while another types in it', () => {
    const two = new Two(inSection(par('a', 'Đầu', footnote('Chú thích'), ' cuối')));
    two.change(two.mine, (tr) => {
      const { pos, node: line } = find(tr.doc, 'a');
      return tr.delete(pos + 1, pos + 1 + line.content.size);
    });
    two.change(two.theirs, (tr) => typeAfter(typeAfter(tr, 'cuối', '.'), 'Đầu', ','));
    expect(texts(two.meet())).toEqual({ a: ',.' });
  });
});

describe('writeNode writes marks', () => {
  it('that two people lay over one another', () => {
    const two = new Two(inSection(par('a', 'Một hai ba')));
    const mark = (tr: Transaction, words: string, thread: string): Transaction => {
      const from = findText(tr.doc, words);
      const to = from + words.length;
      return tr
        .addMark(from, to, schema.mark('comment', { thread }))
        .addMark(from, to, schema.mark(thread === 't1' ? 'bold' : 'italic'));
    };
    two.change(two.mine, (tr) => mark(tr, 'Một hai', 't1'));
    two.change(two.theirs, (tr) => mark(tr, 'hai ba', 't2'));
    const runs = find(two.meet(), 'a').node.children.map((child) => [
      child.text,
      child.marks.map(({ type, attrs }) => attrs['thread'] ?? type.name),
    ]);
    expect(runs).toEqual([
      ['Một ', ['bold', 't1']],
      ['hai', ['bold', 'italic', expect.any(String), expect.any(String)]],
      [' ba', ['italic', 't2']],
    ]);
  });

  it('on text only: a footnote cannot be bold, neither written nor read', () => {
    const start = inSection(par('a', bold('Đậm', footnote('x'), ' nữa')));
    const read = find(fromYDoc(toYDoc(start)), 'a').node.children;
    expect(read.map((child) => child.marks.length)).toEqual([1, 0, 1]);
  });

  it('and takes them away', () => {
    const two = new Two(inSection(par('a', 'Một ', marked('comment', { thread: 't' }, bold('hai')), ' ba')));
    two.change(two.mine, (tr) => tr.removeMark(0, tr.doc.content.size));
    expect(find(two.meet(), 'a').node.childCount).toBe(1);
  });
});

describe('writeNode writes little', () => {
  it('nothing when nothing changed', () => {
    const start = table(task('r1', 'Một'), task('r2', 'Hai'));
    const ydoc = toYDoc(start);
    let updates = 0;
    ydoc.on('update', () => (updates += 1));
    writeNode(planFragment(ydoc), start, new Map());
    expect(updates).toBe(0);
  });

  it('only the letters of a typed word, and the mapping knows the new nodes', () => {
    const ydoc = toYDoc(inSection(par('a', 'Một ', bold('hai'), footnote('x'), ' ba')));
    const { doc, mapping } = initProseMirrorDoc(planFragment(ydoc), schema);
    const state = EditorState.create({ doc });
    const sizes: number[] = [];
    ydoc.on('update', (update: Uint8Array) => sizes.push(update.length));
    const next = typeAfter(state.tr, ' ba', ' bốn').doc;
    writeNode(planFragment(ydoc), next, mapping);
    expect(sizes).toHaveLength(1);
    expect(sizes[0]).toBeLessThan(40);
    for (const [type, known] of mapping) {
      if (type instanceof Y.XmlElement && !Array.isArray(known)) {
        expect(plainText(type)).toBe(known.textContent);
      }
    }
    expect(mapping.get(planFragment(ydoc))).toBe(next);
  });
});

const isSection = (type: object): boolean => type instanceof Y.XmlElement && type.nodeName === 'section';

it('leaves what only a newer version of the program knows of a block', () => {
  const ydoc = toYDoc(inSection(par('p1', 'Rà soát.')));
  const [section] = [...planFragment(ydoc).createTreeWalker(isSection)] as [Y.XmlElement];
  section.setAttribute('later', 'có');
  writeNode(planFragment(ydoc), inSection(par('p1', 'Rà soát, báo cáo.')), new Map());
  expect(section.getAttributes()).toMatchObject({ id: 's1', later: 'có' });
});

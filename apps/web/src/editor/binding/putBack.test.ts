import { fromYDoc, planFragment, schema, toYDoc, updateYDoc } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { watchOwnTyping } from './ownTyping.ts';
import { preparePutBack } from './putBack.ts';
import type { TextCaret } from './textChars.ts';

const { p, plan, node } = build;
type Blocks = Parameters<typeof p>;

const planOf = (...blocks: Blocks): ReturnType<typeof plan> =>
  plan({
    sections: [node('section', { id: 's', level: 1 }, node('sectionTitle', null, 'Việc chung'), ...blocks)],
  });

function open(clientId: number, from?: Y.Doc): Y.Doc {
  const ydoc = new Y.Doc({ gcFilter: (item) => !(item.content instanceof Y.ContentString) });
  if (from) Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(from));
  ydoc.clientID = clientId;
  return ydoc;
}

function textWith(ydoc: Y.Doc, part: string): Y.XmlText {
  const find = (type: Y.XmlFragment): Y.XmlText | undefined => {
    for (const child of type.toArray()) {
      if (child instanceof Y.XmlText && child.toString().includes(part)) return child;
      const inner = child instanceof Y.XmlElement ? find(child) : undefined;
      if (inner) return inner;
    }
    return undefined;
  };
  const found = find(planFragment(ydoc));
  if (!found) throw new Error(`no text with "${part}"`);
  return found;
}

/** The typist and another person, who share a plan whose section holds the blocks. */
function twoPeople(...blocks: Blocks): {
  mine: Y.Doc;
  theirs: Y.Doc;
  type: (after: string, typed: string) => TextCaret;
  backspace: (caret: TextCaret, count: number) => TextCaret;
  meet: () => void;
  arrive: (caret?: TextCaret, since?: number) => TextCaret | undefined;
  texts: () => string[];
} {
  const seeded = toYDoc(planOf(...blocks));
  const mine = open(11, seeded);
  const theirs = open(22, seeded);
  const own = watchOwnTyping(mine);
  return {
    mine,
    theirs,
    type: (after, typed) => {
      const text = textWith(mine, after);
      const at = text.toString().indexOf(after) + after.length;
      text.insert(at, typed);
      return { text, index: at + typed.length };
    },
    backspace: ({ text, index }, count) => {
      text.delete(index - count, count);
      return { text, index: index - count };
    },
    meet: () => Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine, Y.encodeStateVector(theirs))),
    arrive: (caret, since) => {
      const update = Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(mine));
      const putBack = preparePutBack(mine, update, own, caret, since);
      Y.applyUpdate(mine, update, 'net');
      return putBack();
    },
    texts: () => {
      const texts: string[] = [];
      fromYDoc(mine).descendants((block) => {
        if (block.type === schema.nodes.paragraph || block.type === schema.nodes.sectionTitle) {
          texts.push(block.textContent);
        }
      });
      return texts;
    },
  };
}

const caretText = (caret: TextCaret | undefined): string =>
  caret ? `${caret.text.toString().slice(0, caret.index)}|${caret.text.toString().slice(caret.index)}` : '';

describe('text whose place an arriving change took away', () => {
  it('follows the tail of its paragraph when another person splits it before the text', () => {
    const people = twoPeople(p('Trước sau'));
    people.type('Trước ', 'ngh');
    people.meet();
    const caret = people.type('ngh', 'iệm ');
    updateYDoc(people.theirs, planOf(p('Trước '), p('nghsau')));
    const moved = people.arrive(caret);
    expect(people.texts()).toEqual(['Việc chung', 'Trước ', 'nghiệm sau']);
    expect(caretText(moved)).toBe('nghiệm |sau');
  });

  it('takes what was rewritten along: the copy of the others holds the letters from before', () => {
    const people = twoPeople(p('Trước sau'));
    people.type('Trước ', 'nghiem');
    people.meet();
    people.backspace(people.type('nghiem', ''), 2);
    const caret = people.type('nghi', 'ệm');
    updateYDoc(people.theirs, planOf(p('Tr'), p('ước nghiemsau')));
    const moved = people.arrive(caret);
    expect(people.texts()).toEqual(['Việc chung', 'Tr', 'ước nghiệmsau']);
    expect(caretText(moved)).toBe('ước nghiệm|sau');
  });

  it('stands in the new block when the kind of its block changes', () => {
    const people = twoPeople(p('Trên'), p('Trước sau'), p('Dưới'));
    people.type('Trước ', 'ngh');
    people.meet();
    const caret = people.type('ngh', 'iệm ');
    updateYDoc(people.theirs, planOf(p('Trên'), node('sectionTitle', null, 'Trước nghsau'), p('Dưới')));
    const moved = people.arrive(caret);
    expect(people.texts()).toEqual(['Việc chung', 'Trên', 'Trước nghiệm sau', 'Dưới']);
    expect(caretText(moved)).toBe('Trước nghiệm |sau');
  });

  it('gets a paragraph of its own where its block was deleted', () => {
    const people = twoPeople(p('Trên'), p('Trước sau'), p('Dưới'));
    const caret = people.type('Trước ', 'nghiệm');
    updateYDoc(people.theirs, planOf(p('Trên'), p('Dưới')));
    const moved = people.arrive(caret);
    expect(people.texts()).toEqual(['Việc chung', 'Trên', 'nghiệm', 'Dưới']);
    expect(caretText(moved)).toBe('nghiệm|');
  });

  it('stays at its left neighbour when the text after it goes', () => {
    const people = twoPeople(p('Trước sau'));
    const caret = people.type('Trước ', 'nghiệm ');
    updateYDoc(people.theirs, planOf(p('Trước ')));
    people.arrive(caret);
    expect(people.texts()).toEqual(['Việc chung', 'Trước nghiệm ']);
  });

  it('is whole again when another person deletes a part of the syllable being typed', () => {
    const people = twoPeople(p('Trước sau'));
    const clock = Y.getState(people.mine.store, 11);
    people.type('Trước ', 'nghi');
    people.meet();
    const caret = people.type('nghi', 'ệm');
    updateYDoc(people.theirs, planOf(p('Trước ngsau')));
    const moved = people.arrive(caret, clock);
    expect(people.texts()).toEqual(['Việc chung', 'Trước nghiệmsau']);
    expect(caretText(moved)).toBe('Trước nghiệm|sau');
  });

  it('is not broken by what another person puts inside the syllable being typed', () => {
    const people = twoPeople(p('Trước sau'));
    const clock = Y.getState(people.mine.store, 11);
    people.type('Trước ', 'nghi');
    people.meet();
    const caret = people.type('nghi', 'ệm');
    updateYDoc(people.theirs, planOf(p('Trước ngXhisau')));
    const moved = people.arrive(caret, clock);
    expect(people.texts()).toEqual(['Việc chung', 'Trước nghiệmXsau']);
    expect(caretText(moved)).toBe('Trước nghiệm|Xsau');
  });

  it('leaves what another person wrote between two words where it was put', () => {
    const people = twoPeople(p('Trước sau'));
    const clock = Y.getState(people.mine.store, 11);
    people.type('Trước ', 'rà soát lại');
    people.meet();
    const caret = people.type('lại', ' sổ');
    updateYDoc(people.theirs, planOf(p('Trước rà soát kỹ lạisau')));
    people.arrive(caret, clock);
    expect(people.texts()).toEqual(['Việc chung', 'Trước rà soát kỹ lại sổsau']);
  });

  it('takes a rewritten first letter along although the text before it stays', () => {
    const people = twoPeople(p('Trước sau'));
    people.type('Trước ', 'd');
    people.meet();
    const caret = people.type('Trước ', 'đ');
    caret.text.delete(caret.index, 1);
    updateYDoc(people.theirs, planOf(p('Trước '), p('dsau')));
    const moved = people.arrive(caret);
    expect(people.texts()).toEqual(['Việc chung', 'Trước ', 'đsau']);
    expect(caretText(moved)).toBe('đ|sau');
  });

  it('goes to the end of the block that its own block was joined to', () => {
    const people = twoPeople(p('Trên'), p('Trước sau'));
    people.type('Trước ', 'ngh');
    people.meet();
    const caret = people.type('ngh', 'iệm ');
    updateYDoc(people.theirs, planOf(p('TrênTrước nghsau')));
    const moved = people.arrive(caret);
    expect(people.texts()).toEqual(['Việc chung', 'TrênTrước nghiệm sau']);
    expect(caretText(moved)).toBe('TrênTrước nghiệm |sau');
  });
});

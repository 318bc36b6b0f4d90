/**
 * People at work: one random act at a time, by the commands of the editor. The same seed gives the same day.
 */
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { type Command, EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import * as commands from '../commands/all.ts';
import { schema } from '../schema.ts';

export type Random = () => number;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

interface Act {
  readonly name: string;
  /** Leaves every text and block where it stands in the shared document. */
  readonly gentle: boolean;
  readonly command: Command;
}

export interface Acted {
  /** The binding hears of every transaction. */
  readonly changes: readonly Transaction[];
  readonly name: string;
  readonly gentle: boolean;
  /** The word that was typed, if any. */
  readonly word?: string;
}

interface Person {
  readonly random: Random;
  readonly newId: () => string;
}

/** One more act at a random place; some acts do not apply there and change nothing. */
export function randomEdit(state: EditorState, person: Person): Acted {
  const placed = putSomewhere(state, person.random);
  if (!placed) return { changes: [], name: 'nothing', gentle: true };
  const { random } = person;
  if (random() < 0.4) return type(placed, person);
  if (random() < 0.1) return type(putInFirstEmptyLine(state) ?? placed, person);
  const act = pick(random, actsOf(person));
  const changes: Transaction[] = [];
  act.command(placed, (tr) => {
    changes.push(tr);
  });
  return { changes, name: act.name, gentle: act.gentle };
}

function type(state: EditorState, { newId }: Person): Acted {
  const word = `${newId()}.`;
  return { changes: [state.tr.insertText(word)], name: 'type', gentle: true, word };
}

/** Everyone picks the same one. */
function putInFirstEmptyLine(state: EditorState): EditorState | undefined {
  let start: number | undefined;
  state.doc.descendants((node, pos) => {
    if (node.isTextblock && node.content.size === 0) start ??= pos + 1;
    return !node.isTextblock;
  });
  if (start === undefined) return undefined;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, start)));
}

/** Never inside a word, so that every word that was typed can be found again. */
function putSomewhere(state: EditorState, random: Random): EditorState | undefined {
  const lines: { node: Node; start: number }[] = [];
  state.doc.descendants((node, pos) => {
    if (node.isTextblock) lines.push({ node, start: pos + 1 });
    return !node.isTextblock;
  });
  if (lines.length === 0) return undefined;
  const { node, start } = pick(random, lines);
  const offsets = [0, 0, node.content.size, node.content.size];
  node.forEach((child, offset) => {
    for (const { index } of child.text?.matchAll(/[.\s]/g) ?? []) offsets.push(offset + index + 1);
  });
  return state.apply(
    state.tr.setSelection(TextSelection.near(state.doc.resolve(start + pick(random, offsets)))),
  );
}

function actsOf({ random, newId }: Person): Act[] {
  const level = 1 + Math.floor(random() * 4);
  const gentle = (name: string, command: Command): Act => ({ name, gentle: true, command });
  const rough = (name: string, command: Command): Act => ({ name, gentle: false, command });
  return [
    gentle('bold', markLine('bold', null)),
    gentle('raise', markLine('superscript', null)),
    gentle('lower', markLine('subscript', null)),
    gentle('comment', markLine('comment', { thread: newId() })),
    gentle('marker', commands.setMarker(pick(random, ['dash', 'plus', 'point']))),
    gentle('tab', commands.indentLevel),
    gentle('shiftTab', commands.outdentLevel),
    gentle('level', commands.setLevel(level)),
    gentle('place', (state, dispatch) => setPlace(state, dispatch, newId())),
    gentle('section', commands.insertSection(newId, level)),
    gentle('basis', commands.addBasis(newId)),
    gentle('recipient', commands.addRecipient(newId)),
    gentle('opening', addOpening(newId)),
    gentle('signature', commands.addSignature(newId)),
    gentle('annex', commands.addAnnex(newId)),
    gentle('decision', commands.addDecisionPart(newId)),
    gentle('task', commands.addTask(newId)),
    gentle('group', commands.addTaskGroup(newId)),
    gentle('column', commands.addTaskColumn(pick(random, ['due', 'product', 'note']), newId)),
    gentle('taskTable', commands.insertTaskTable(['tt', 'content', 'lead'], newId)),
    gentle('nextCell', commands.nextTaskCell(newId)),
    gentle('table', commands.insertTable(2, 2, newId)),
    gentle('row', commands.addRow(newId)),
    gentle('tableColumn', commands.addColumn(newId)),
    rough('footnote', commands.insertFootnote(newId)),
    rough('enter', commands.splitBlock(newId)),
    rough('enter', commands.splitBlock(newId)),
    rough('backspace', commands.joinBackward(newId)),
    rough('delete', commands.joinForward),
    rough('cut', cutSome(random)),
    rough('paste', paste(newId)),
    rough('removeTask', commands.removeTask),
    rough('moveTask', commands.moveTask(pick(random, [-1, 1]))),
    rough('moveTask', commands.moveTask(pick(random, [-1, 1]))),
    rough('removeColumn', commands.removeTaskColumn),
    rough('removeRow', commands.removeRow(newId)),
    rough('removeTableColumn', commands.removeColumn),
    rough('toSection', commands.toSection(level, newId)),
    rough('toRunIn', commands.toRunIn(level, newId)),
    rough('toParagraph', commands.toParagraph(newId)),
    rough('typedNumber', (state, dispatch) => {
      const command = commands.typedMarker(state, pick(random, ['1. ', 'I. ', '- ', 'a) ']), newId);
      return command ? command(state, dispatch) : false;
    }),
  ];
}

function markLine(name: 'bold' | 'superscript' | 'subscript' | 'comment', attrs: object | null): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const mark = schema.mark(name, attrs);
    if (!$from.parent.type.allowsMarkType(mark.type)) return false;
    dispatch?.(state.tr.addMark($from.start(), $from.end(), mark));
    return true;
  };
}

function setPlace(state: EditorState, dispatch: Parameters<Command>[1], place: string): boolean {
  let pos = -1;
  state.doc.forEach((child, offset) => {
    if (child.type.name === 'letterhead') pos = offset;
  });
  dispatch?.(state.tr.setNodeAttribute(pos, 'place', place));
  return true;
}

/** Everyone's openings land at one spot. */
function addOpening(newId: () => string): Command {
  return (state, dispatch) => {
    let pos = -1;
    state.doc.forEach((child, offset) => {
      if (child.type.name === 'openings') pos = offset + 1;
    });
    dispatch?.(state.tr.insert(pos, schema.nodes.paragraph.create({ id: newId() }, schema.text('Mở đầu.'))));
    return true;
  };
}

function cutSome(random: Random): Command {
  return (state, dispatch) => {
    if (random() < 0.7) return false;
    const from = state.selection.from;
    const to = Math.min(state.doc.content.size, from + Math.floor(random() * 60));
    const selection = TextSelection.between(state.doc.resolve(from), state.doc.resolve(to));
    return commands.deleteSelection(state.apply(state.tr.setSelection(selection)), dispatch);
  };
}

/** Several paragraphs without ids, as the editor hands them over. */
function paste(newId: () => string): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    if ($from.parent.type.name !== 'paragraph') return false;
    const lines: Node[] = ['x', 'y', 'z'].map((text) =>
      schema.nodes.paragraph.create(null, schema.text(`${text}${newId()}`)),
    );
    dispatch?.(state.tr.replaceSelection(new Slice(Fragment.from(lines), 1, 1)));
    return true;
  };
}

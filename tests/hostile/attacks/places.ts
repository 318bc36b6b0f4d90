import { fromYDoc, planFragment, schema, updateYDoc } from '@duthao/plan';
import { newApiTokenAnswerSchema, PLAIN_PATH } from '@duthao/protocol';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { expect } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { get, type Person, post } from '../../support/api.ts';
import { joinRoom } from '../../support/joinRoom.ts';
import { joinRaw } from '../../support/rawVisitor.ts';
import { until } from '../../support/until.ts';
import type { Attack } from '../Attack.ts';
import { authorOnDisk } from '../disk.ts';
import type { Scene } from '../Scene.ts';
import { forged, refusedWhen, subjectOf } from './forge.ts';

type Edit = (tr: Transform, scene: Scene) => void;
const FOREIGN = ['foreignPlace', 'placeOrder'];

/** Where a section stands, and its first paragraph. */
function findSection(doc: Node, id: string): { pos: number; node: Node; text: number } {
  let found: { pos: number; node: Node; text: number } | undefined;
  doc.descendants((node, pos) => {
    if (node.type.name === 'section' && node.attrs.id === id) found = { pos, node, text: -1 };
    const isFirst = found && found.text < 0 && node.type.name === 'paragraph' && pos > found.pos;
    if (found && isFirst) found.text = pos + 1;
    return found === undefined || found.text < 0;
  });
  if (!found) throw new Error(`no section ${id}`);
  return found;
}

const findIn = (doc: Node, name: string): number => {
  let at = -1;
  doc.descendants((node, pos) => {
    if (at < 0 && node.type.name === name) at = pos;
  });
  return at;
};

/** Drops a node and puts another copy of it elsewhere, as cutting and pasting does. */
function move(tr: Transform, from: number, to: number): void {
  const node = tr.doc.nodeAt(from)!;
  tr.delete(from, from + node.nodeSize).insert(tr.mapping.map(to), node);
}

/** What a member of mai's unit tries, who may write in one section and suggest everywhere else. */
const tries: Record<string, Edit> = {
  'typing in a foreign section': (tr, { sections }) =>
    void tr.insert(findSection(tr.doc, sections.son).text, schema.text('Của kẻ lạ ')),
  'deleting in a foreign section': (tr, { sections }) => {
    const { text } = findSection(tr.doc, sections.son);
    tr.delete(text, text + 3);
  },
  'bold in a foreign section': (tr, { sections }) => {
    const { text } = findSection(tr.doc, sections.son);
    tr.addMark(text, text + 5, schema.mark('bold'));
  },
  'an attribute of a foreign section': (tr, { sections }) =>
    void tr.setNodeAttribute(findSection(tr.doc, sections.son).pos, 'numbering', 'letter'),
  'the level of a foreign section': (tr, { sections }) =>
    void tr.setNodeAttribute(findSection(tr.doc, sections.son).pos, 'level', 3),
  'a new paragraph in a foreign section': (tr, { sections }) => {
    const { text } = findSection(tr.doc, sections.son);
    tr.insert(text - 1, schema.nodes.paragraph.create({ id: 'cua-ke-la' }, schema.text('Của kẻ lạ')));
  },
  'a footnote in a foreign section': (tr, { sections }) => {
    const note = schema.nodes.footnote.create(null, schema.text('Của kẻ lạ'));
    tr.insert(findSection(tr.doc, sections.son).text, note);
  },
  'a foreign section deleted': (tr, { sections }) => {
    const { pos, node } = findSection(tr.doc, sections.son);
    tr.delete(pos, pos + node.nodeSize);
  },
  'the own section deleted, which the lead unit has made': (tr, { sections }) => {
    const { pos, node } = findSection(tr.doc, sections.mai);
    tr.delete(pos, pos + node.nodeSize);
  },
  'a new section of the first level': (tr, { sections }) => {
    const title = schema.nodes.sectionTitle.create(null, schema.text('Của kẻ lạ'));
    tr.insert(
      findSection(tr.doc, sections.son).pos,
      schema.nodes.section.create({ id: 'cua-ke-la', level: 1 }, title),
    );
  },
  'a foreign paragraph moved into the own section': (tr, { sections }) =>
    move(tr, findSection(tr.doc, sections.son).text - 1, findSection(tr.doc, sections.mai).text - 1),
  'an own paragraph moved into a foreign section': (tr, { sections }) =>
    move(tr, findSection(tr.doc, sections.mai).text - 1, findSection(tr.doc, sections.son).text - 1),
  'the order of two sections': (tr, { sections }) =>
    move(tr, findSection(tr.doc, sections.son).pos, findSection(tr.doc, sections.mai).pos),
  'the letterhead: its place': (tr) =>
    void tr.setNodeAttribute(findIn(tr.doc, 'letterhead'), 'place', 'Hà Nội'),
  'the letterhead: its number': (tr) => void tr.setNodeAttribute(findIn(tr.doc, 'letterhead'), 'number', '1'),
  'the signature': (tr) => {
    const at = findIn(tr.doc, 'signature');
    const node = tr.doc.nodeAt(at)!;
    tr.delete(at, at + node.nodeSize);
  },
  'an id of a node changed': (tr, { sections }) =>
    void tr.setNodeAttribute(findSection(tr.doc, sections.mai).pos, 'id', 'khac'),
  'the id of a foreign node taken by an own one': (tr, { sections }) => {
    const copy = schema.nodes.paragraph.create({ id: sections.son }, schema.text('Mạo nhận'));
    tr.insert(findSection(tr.doc, sections.mai).text - 1, copy);
  },
  'a comment mark that was invented': (tr, { sections }) => {
    const { text } = findSection(tr.doc, sections.son);
    tr.addMark(text, text + 5, schema.mark('comment', { thread: 'bia-dat' }));
  },
  'a comment mark that was invented, in the own section': (tr, { sections }) => {
    const { text } = findSection(tr.doc, sections.mai);
    tr.addMark(text, text + 5, schema.mark('comment', { thread: 'bia-dat' }));
  },
  'a suggestion under somebody else’s name': (tr, { sections }) => {
    const mark = schema.mark('insertion', {
      id: 'gia-danh',
      author: 'ai-do',
      time: '2026-11-22T00:00:00.000Z',
    });
    tr.insert(findSection(tr.doc, sections.son).text, schema.text('Giả danh ', [mark]));
  },
  'a deletion suggested under somebody else’s name': (tr, { sections }) => {
    const { text } = findSection(tr.doc, sections.son);
    tr.addMark(
      text,
      text + 5,
      schema.mark('deletion', { id: 'gia-danh', author: 'ai-do', time: '2026-11-22T00:00:00.000Z' }),
    );
  },
};

const onPlan =
  (scene: Scene, edit: Edit) =>
  (ydoc: Y.Doc): void => {
    const tr = new Transform(fromYDoc(ydoc));
    edit(tr, scene);
    updateYDoc(ydoc, tr.doc);
  };

/** What somebody else suggested, and what may not become of it. */
const onSuggestion: Record<string, (tr: Transform, from: number, to: number) => void> = {
  'its words changed': (tr, from) =>
    void tr.insert(from + 2, schema.text('khác', tr.doc.nodeAt(from)!.marks)),
  'taken away': (tr, from, to) => void tr.delete(from, to),
  'made the text without asking': (tr, from, to) => void tr.removeMark(from, to, schema.marks.insertion),
  'its author changed': (tr, from, to) => {
    const mark = tr.doc.nodeAt(from)!.marks.find(({ type }) => type.name === 'insertion')!;
    tr.removeMark(from, to, mark).addMark(
      from,
      to,
      schema.mark('insertion', { ...mark.attrs, author: 'ai-do' }),
    );
  },
};

const HONEST = 'Đề nghị của người khác. ';

/** A suggestion of dung's in son's section, there from before the attack until after it. */
async function withSuggestion(scene: Scene, work: () => Promise<string>): Promise<string> {
  const author = await scene.as('dung');
  const { id: authorId } = ((await (await get(author, '/api/session')).json()) as { user: { id: string } })
    .user;
  const visitor = await joinRoom(author, scene.planId);
  const write = (edit: Edit): Promise<void> => {
    visitor.ydoc.transact(() => onPlan(scene, edit)(visitor.ydoc));
    return visitor.saved();
  };
  const attrs = {
    id: `de-nghi-${scene.outcomes.length}`,
    author: authorId,
    time: '2026-11-22T00:00:00.000Z',
  };
  await write((tr, { sections }) => {
    const marks = [schema.mark('insertion', attrs)];
    tr.insert(findSection(tr.doc, sections.son).text, schema.text(HONEST, marks));
  });
  await until('the witness sees it', () => scene.seen().includes(HONEST.trim()));
  try {
    return await work();
  } finally {
    await write((tr, { sections }) => {
      const { text } = findSection(tr.doc, sections.son);
      tr.delete(text, text + HONEST.length);
    });
    await until('the witness sees it no more', () => !scene.seen().includes(HONEST.trim()));
    await until(
      'it is on the disk whose it was',
      () => authorOnDisk(scene.server.data, attrs.id) === authorId,
    );
    visitor.leave();
  }
}

export const places: readonly Attack[] = [
  ...Object.entries(tries).map(([name, edit]): Attack => {
    return {
      name: `places: ${name}`,
      act: async (scene) =>
        refusedWhen(
          scene,
          await scene.as('mai'),
          (clientId) => forged(scene, onPlan(scene, edit), clientId),
          [...FOREIGN, 'schema', 'suggestion'],
        ),
    };
  }),
  ...Object.entries(onSuggestion).map(([name, change]): Attack => {
    return {
      name: `somebody else’s suggestion: ${name}`,
      mayTouch: ['updates', 'suggestion_authors'],
      act: (scene) =>
        withSuggestion(scene, async () => {
          const act = onPlan(scene, (tr, { sections }) => {
            const { text } = findSection(tr.doc, sections.son);
            change(tr, text, text + HONEST.length);
          });
          const mai = await scene.as('mai');
          return refusedWhen(scene, mai, (clientId) => forged(scene, act, clientId), [
            ...FOREIGN,
            'suggestion',
          ]);
        }),
    };
  }),
  {
    name: 'a plan whose text is frozen',
    async act(scene) {
      const { raw, clientId } = await joinRaw(await scene.as('quantri'), scene.frozenPlanId);
      const { ydoc, leave } = await joinRoom(await scene.as('quantri'), scene.frozenPlanId);
      leave();
      ydoc.clientID = clientId;
      ydoc.on('update', (update: Uint8Array) => raw.sendUpdate(update));
      subjectOf(ydoc).insert(0, 'Sau khi trình ');
      expect((await raw.end()).closed).toBe('refused');
      expect(raw.refusedFor).toBe('frozen');
      return 'refused: frozen';
    },
  },
  {
    name: 'places: the trích yếu, which is the lead unit’s',
    act: async (scene) =>
      refusedWhen(
        scene,
        await scene.as('mai'),
        (clientId) => forged(scene, (ydoc) => subjectOf(ydoc).insert(0, 'Không phải phần tôi '), clientId),
        FOREIGN,
      ),
  },
  {
    name: 'a foreign section through the program’s door',
    act: async (scene) =>
      program(scene, await scene.as('mai'), 'write', (ydoc) => {
        onPlan(scene, tries['typing in a foreign section']!)(ydoc);
        return 'foreignPlace';
      }),
  },
  {
    name: 'the own section through the program’s door, with a token that only reads',
    act: async (scene) =>
      program(scene, await scene.as('mai'), 'read', (ydoc) => {
        const { text } = findSection(fromYDoc(ydoc), scene.sections.mai);
        onPlan(scene, (tr) => void tr.insert(text, schema.text('Chỉ được đọc ')))(ydoc);
        return 'readOnly';
      }),
  },
  {
    name: 'somebody else’s client id through the program’s door',
    act: async (scene) =>
      program(scene, await scene.as('mai'), 'write', (ydoc) => {
        ydoc.clientID = scene.witness.ydoc.clientID;
        subjectOf(ydoc).insert(0, 'x');
        return 'clientId';
      }),
  },
];

/** Y-websocket's own provider writes, and is turned away with the reason that `write` gives. */
async function program(
  scene: Scene,
  person: Person,
  scope: 'read' | 'write',
  write: (ydoc: Y.Doc) => string,
): Promise<string> {
  const answer = await post(person, '/api/tokens', { name: 'Thử', scope, days: 1 });
  const { token } = newApiTokenAnswerSchema.parse(await answer.json());
  const ydoc = new Y.Doc();
  const url = scene.server.url.replace(/^http/, 'ws') + PLAIN_PATH;
  const provider = new WebsocketProvider(url, scene.planId, ydoc, {
    params: { token },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  let ended: string | undefined;
  provider.on('connection-close', (event) => {
    if (event) ended ??= `${event.code} ${event.reason}`;
  });
  await until('the program is in', () => provider.synced && planFragment(ydoc).length > 0);
  const own = ydoc.clientID;
  const why = write(ydoc);
  await until('the program is turned away', () => ended !== undefined);
  ydoc.clientID = own;
  provider.destroy();
  expect(ended).toBe(`4422 ${why}`);
  return `refused: ${why}`;
}

import { planFragment } from '@duthao/plan';
import * as Y from 'yjs';
import { varUint } from '../../support/rawVisitor.ts';
import type { Attack } from '../Attack.ts';
import { forged, partOf, refusedWhen, sectionOf, subjectOf } from './forge.ts';

const attr = (name: string, value: unknown) => (ydoc: Y.Doc) =>
  sectionOf(ydoc).setAttribute(name, value as string);
const typing = (ydoc: Y.Doc): void => subjectOf(ydoc).insert(0, 'Của kẻ lạ ');

/** What no plan takes, from a person who may write everywhere in it. */
const writes: Record<string, { act: (ydoc: Y.Doc) => void; why: string }> = {
  'an unknown element': {
    act: (ydoc) => sectionOf(ydoc).insert(1, [new Y.XmlElement('script')]),
    why: 'schema',
  },
  'an element under a wrong parent': {
    act: (ydoc) => partOf(ydoc, 'sections').insert(0, [new Y.XmlElement('paragraph')]),
    why: 'schema',
  },
  'an attribute of a wrong kind': { act: attr('level', { a: 1 }), why: 'schema' },
  'an attribute out of range': { act: attr('level', 99), why: 'schema' },
  'an attribute that nobody knows': { act: attr('__proto__', 'x'), why: 'schema' },
  'another root type': { act: (ydoc) => void ydoc.getMap('users').set('admin', true), why: 'schema' },
  'a subdocument': {
    act: (ydoc) => sectionOf(ydoc).insert(1, [new Y.Doc() as unknown as Y.XmlElement]),
    why: 'schema',
  },
  'the whole plan deleted': {
    act: (ydoc) => planFragment(ydoc).delete(0, planFragment(ydoc).length),
    why: 'schema',
  },
  'five megabytes of text': {
    act: (ydoc) => subjectOf(ydoc).insert(0, 'x'.repeat(5 * 1024 * 1024)),
    why: 'tooLarge',
  },
};

export const updates: readonly Attack[] = [
  ...Object.entries(writes).map(([name, { act, why }]): Attack => {
    return {
      name: `raw update: ${name}`,
      act: async (scene) =>
        refusedWhen(scene, await scene.as('lan'), (clientId) => forged(scene, act, clientId), [why]),
    };
  }),
  ...(['of another person', 'of the server', 'that nobody has lent'] as const).map((whose): Attack => {
    return {
      name: `raw update: with a client id ${whose}`,
      async act(scene) {
        // Of one who rests: what the typist has just written with that id would be known, and so nothing new.
        const honest = scene.witness.ydoc.clientID;
        const id = { 'of another person': honest, 'of the server': 1, 'that nobody has lent': 4e9 }[whose];
        return refusedWhen(scene, await scene.as('tuan'), () => forged(scene, typing, id), ['clientId']);
      },
    };
  }),
  {
    name: 'raw update: a gap in the clock',
    async act(scene) {
      const late = (clientId: number): Uint8Array => {
        // One run, one struct: the clock follows the client id.
        const bytes = Uint8Array.from(forged(scene, typing, clientId));
        bytes[2 + varUint(clientId).length] = 7;
        return bytes;
      };
      return refusedWhen(scene, await scene.as('lan'), late, ['gap']);
    },
  },
  {
    name: 'raw update: two runs of one client, of which Yjs would take the last',
    async act(scene) {
      const doubled = (clientId: number): Uint8Array => {
        const whole = forged(scene, typing, clientId);
        const [head, body] = [whole.slice(0, 1), whole.slice(1, -1)];
        return Uint8Array.from([head[0]! + 1, ...body, ...body, 0]);
      };
      return refusedWhen(scene, await scene.as('lan'), doubled, ['malformed']);
    },
  },
  {
    name: 'raw update: bytes that are none',
    async act(scene) {
      const bytes = Uint8Array.from([9, 9, 9, 9, 200]);
      return refusedWhen(scene, await scene.as('lan'), () => bytes, ['malformed']);
    },
  },
];

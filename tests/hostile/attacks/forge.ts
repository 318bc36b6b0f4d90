import { planFragment } from '@duthao/plan';
import { expect } from 'vitest';
import * as Y from 'yjs';
import type { Person } from '../../support/api.ts';
import { joinRaw, type RawVisitor } from '../../support/rawVisitor.ts';
import { until } from '../../support/until.ts';
import type { Scene } from '../Scene.ts';

/** One of the fixed parts of the plan. */
export function partOf(ydoc: Y.Doc, name: string): Y.XmlElement {
  const found = planFragment(ydoc)
    .toArray()
    .find((child) => child instanceof Y.XmlElement && child.nodeName === name);
  return found as Y.XmlElement;
}

export const sectionOf = (ydoc: Y.Doc): Y.XmlElement => partOf(ydoc, 'sections').get(0) as Y.XmlElement;
export const subjectOf = (ydoc: Y.Doc): Y.XmlText =>
  (partOf(ydoc, 'docTitle').get(1) as Y.XmlElement).get(0) as Y.XmlText;

/** What a document with that client id would send after `act`, in one update. */
export function forged(scene: Scene, act: (ydoc: Y.Doc) => void, clientId: number): Uint8Array {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(scene.witness.ydoc));
  ydoc.clientID = clientId;
  planFragment(ydoc);
  const sent: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array) => sent.push(update));
  ydoc.transact(() => act(ydoc));
  expect(sent, 'the forger has written').toHaveLength(1);
  return sent[0]!;
}

/** Sends one update by hand and expects it to be refused for one of these reasons; answers which. */
export async function refusedWhen(
  scene: Scene,
  person: Person,
  write: (clientId: number) => Uint8Array,
  reasons: readonly string[],
): Promise<string> {
  const { raw, clientId } = await joinRaw(person, scene.planId);
  raw.sendUpdate(write(clientId));
  const { closed } = await raw.end();
  expect([closed, raw.refusedFor]).toEqual(['refused', expect.toSatisfy((why) => reasons.includes(why))]);
  return `refused: ${raw.refusedFor}`;
}

/** Sends frames by hand, and stays in the room all the while. */
export async function visiting(
  scene: Scene,
  person: Person,
  act: (raw: RawVisitor, clientId: number) => Promise<string>,
): Promise<string> {
  const { raw, clientId } = await joinRaw(person, scene.planId);
  try {
    return await act(raw, clientId);
  } finally {
    raw.leave();
  }
}

/** Waits for the socket's end, whichever way it ends, and says how. */
export async function cutOff(raw: RawVisitor, ...expected: (string | number)[]): Promise<string> {
  await until(
    'the socket or the channel is closed',
    () => raw.closed !== undefined || raw.code !== undefined,
  );
  const how = raw.closed ?? raw.code!;
  expect(expected).toContain(how);
  return `cut off: ${how}`;
}

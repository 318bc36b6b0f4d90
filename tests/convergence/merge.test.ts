import {
  boundsOf,
  fillTemplate,
  fromYDoc,
  keepFormats,
  moveSectionRun,
  parseTemplate,
  placesOf,
  threeWayMerge,
  toYDoc,
  withinRights,
  type WritingRights,
} from '@duthao/plan';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from 'prosemirror-model';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { root } from '../house/sources.ts';
import { createRandom, type Random } from '../support/random.ts';
import { type Deed, doSomething, firstLetter, words } from './doSomething.ts';
import { refusedTexts } from './refusedTexts.ts';

const DAYS = 60;
const first = Number(process.env.SEED ?? 20261122);
const template = parseTemplate(
  readFileSync(join(root, 'templates/trien-khai-nghi-quyet/template.json'), 'utf8'),
);
const examples = Object.fromEntries(template.fields.map(({ name, example }) => [name, example]));

function copyOf(update: Uint8Array): Y.Doc {
  const ydoc = new Y.Doc();
  keepFormats(ydoc);
  Y.applyUpdate(ydoc, update);
  return ydoc;
}

const sectionIds = (ydoc: Y.Doc): string[] =>
  placesOf(fromYDoc(ydoc)).flatMap(({ id, kind }) => (kind === 'section' ? [id] : []));

function randomRights(random: Random, ids: readonly string[]): WritingRights {
  const given = ids.filter(() => random.below(3) === 0);
  const places = Object.fromEntries(given.map((id) => [id, random.below(2) === 0]));
  return { rest: random.below(2) === 0, places, elsewhere: 'suggest' };
}

/** One person away, others at work, sections moved, rights changed on the way: then both are merged. */
function mergeDay(seed: number): { deeds: Deed[]; doc: Node; tray: string[] } {
  const random = createRandom(seed);
  const start = toYDoc(fillTemplate(template, examples, () => `n${random.below(2 ** 31)}`).doc);
  const ids = sectionIds(start);
  const deeds: Deed[] = [];
  const work = (ydoc: Y.Doc, name: string, times: number): void => {
    const rights = randomRights(random, ids);
    const newWord = (): string => `${firstLetter(random)}${name}${deeds.length}`;
    const newId = (): string => `dn-${name}-${random.below(1e9)}`;
    for (let i = 0; i < times; i += 1) {
      const deed = doSomething(ydoc, { random, newWord, newId, rights, userId: name });
      if (deed) deeds.push(deed);
    }
  };
  work(start, 'aa', 10);
  work(start, 'bb', 10);
  const update = Y.encodeStateAsUpdate(start);
  const [mine, theirs, known] = [copyOf(update), copyOf(update), fromYDoc(start)];
  work(mine, 'aa', 1 + random.below(25));
  for (let i = 0; i < 3; i += 1) {
    work(theirs, 'bb', random.below(12));
    const [sectionId, beforeId] = [random.pick(ids), random.pick([...ids, null])];
    theirs.transact(() => moveSectionRun(theirs, { sectionId, beforeId, level: 1 + random.below(3) }));
  }
  const barred = new Set(random.below(2) === 0 ? [random.pick(ids)] : []);
  const bounds = boundsOf(randomRights(random, ids), 'aa', barred);
  const within = withinRights(known, fromYDoc(mine), fromYDoc(theirs), bounds);
  const { doc, leftOver } = threeWayMerge(known, within.doc, fromYDoc(theirs));
  return { deeds, doc, tray: [...refusedTexts(within.refused), ...leftOver.map(({ text }) => text)] };
}

it(`every word of ${DAYS} merged days is in the plan or in the tray (seeds from ${first})`, () => {
  for (let seed = first; seed < first + DAYS; seed += 1) {
    const { deeds, doc, tray } = mergeDay(seed);
    const text = doc.textBetween(0, doc.content.size, '\n', (leaf) => leaf.textContent);
    const found = new Set([...(text.match(words) ?? []), ...(tray.join('\n').match(words) ?? [])]);
    for (const { kind, word } of deeds) if (kind === 'dropped') found.add(word);
    const lost = deeds.filter(({ kind, word }) => kind === 'wrote' && !found.has(word));
    expect({ seed, lost }).toEqual({ seed, lost: [] });
  }
});

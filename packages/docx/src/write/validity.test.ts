import { examples } from '@duthao/plan/testing';
import { Document } from 'docx';
import { expect, test } from 'vitest';
import { createContext, createFileState } from './createContext.ts';
import { defaultLook } from '@duthao/plan';
import { pack } from './pack.ts';
import { sizesOf } from './sizes.ts';
import { stylesPart } from './styles/stylesPart.ts';
import { decisionWithPlan, longPlan } from './testing/samplePlans.ts';
import { validate } from './testing/validate.ts';
import { wordSections } from './wordSections.ts';
import { writeDocx } from './writeDocx.ts';

async function expectValid(bytes: Uint8Array): Promise<void> {
  const errors = await validate(bytes);
  if (errors === undefined) console.warn('No Open XML validator for this machine: the file was not checked.');
  expect(errors ?? []).toEqual([]);
}

test('the examples of all blocks, in one file, are valid Open XML', { timeout: 60_000 }, async () => {
  const state = createFileState();
  const sections = Object.values(examples)
    .flat()
    .flatMap(({ doc }) => {
      const context = createContext(doc, defaultLook, state);
      return wordSections(context.plan, context);
    });
  const footnotes = Object.fromEntries(state.footnotes.map((note, i) => [i + 1, { children: [note] }]));
  const styles = stylesPart(defaultLook, sizesOf(defaultLook), state.levels);
  await expectValid(
    await pack(new Document({ footnotes, sections }), {
      writtenAt: undefined,
      category: 'KẾ HOẠCH',
      styles,
      typed: state.typed,
    }),
  );
});

test('whole plans are valid Open XML', { timeout: 60_000 }, async () => {
  for (const doc of [longPlan(), decisionWithPlan()]) {
    await expectValid((await writeDocx({ meta: {}, doc })).value);
  }
});

import { wordsOf } from '@duthao/plan';
import { examples } from '@duthao/plan/testing';
import { describe, expect, test } from 'vitest';
import { openDocx, textOf } from './testing/openDocx.ts';
import { decisionWithPlan, longPlan, simplePlan } from './testing/samplePlans.ts';
import { writeDocx } from './writeDocx.ts';

describe('words', () => {
  const plans = [
    ...Object.values(examples).flat(),
    { name: 'a simple plan', doc: simplePlan() },
    { name: 'a long plan', doc: longPlan() },
    { name: 'a decision with its plan', doc: decisionWithPlan() },
  ];

  test.each(plans.map(({ name, doc }) => [name, doc] as const))(
    'are those that the plan prints: %s',
    async (_, doc) => {
      const { value } = await writeDocx({ meta: {}, doc });
      const text = textOf(openDocx(value).all('w:body')[0]!).normalize('NFC');
      expect(text.split(/\s+/).filter(Boolean)).toEqual(wordsOf(doc));
    },
  );
});

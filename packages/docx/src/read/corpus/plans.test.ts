import { expect, it } from 'vitest';
import { allShapes } from './allShapes.ts';
import { planOf } from './planOf.ts';

const shapes = Object.entries(allShapes).flatMap(([group, made]) =>
  Object.entries(made).map(([name, make]) => ({ name: `${group}: ${name}`, make })),
);

it(
  'every file made by hand becomes the plan that the list beside this test says',
  { timeout: 120_000 },
  async () => {
    const plans = shapes.map(({ name, make }) => ({ name, ...planOf(make()) }));
    expect(plans.filter(({ rules }) => rules.includes('lostWords')).map(({ name }) => name)).toEqual([]);
    const list = plans.map(({ name, text }) => `${name}\n    ${text}`);
    await expect(`${list.join('\n')}\n`).toMatchFileSnapshot('plans.txt');
  },
);

import { writeDocx } from '@duthao/docx';
import { defaultLook } from '@duthao/plan';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../support/random.ts';
import { breaks } from './breaks/breaks.ts';
import { close } from './breaks/edit.ts';
import { agencies } from './generate/letterheads.ts';
import { randomPlan, type Shape } from './generate/randomPlan.ts';
import { openParts } from './read/zip.ts';
import { render } from './read/render.ts';
import { rules } from './rules/all.ts';
import { judge, type Violation } from './rules/Rule.ts';
import { readSheet, type Sheet, type Source, toSheet } from './Sheet.ts';

/** Two good files that hold everything that a rule looks at. */
const shape: Shape = {
  name: 'to be spoiled',
  agency: agencies[1]!,
  sections: 16,
  subjectWords: [12, 16],
  bases: 3,
  rows: 30,
  recipients: 5,
  signers: 1,
  annexes: ['portrait', 'landscape'],
  attached: false,
  footnotes: true,
  numbering: null,
  form: 3,
};
const SEEDS = { alone: 6, attached: 3 };

async function goodFile(attached: boolean): Promise<Source> {
  const random = createRandom(attached ? SEEDS.attached : SEEDS.alone);
  const drawn = randomPlan(random, { ...shape, attached });
  // A plan that stands alone is urgent, so that there is a box to spoil.
  const head = drawn.child(1);
  const urgent = head.type.create({ ...head.attrs, urgency: 'KHẨN' });
  const plan = attached ? drawn : drawn.copy(drawn.content.replaceChild(1, urgent));
  return {
    name: 'good',
    look: defaultLook,
    plan,
    docx: (await writeDocx({ meta: {}, doc: plan }, defaultLook)).value,
  };
}

const violationsOf = (sheet: Sheet, name: string): readonly Violation[] =>
  judge(
    rules.find((rule) => rule.name === name)!,
    sheet,
  ).violations;

describe('a rule of the layout', () => {
  const sheets: Sheet[] = [];
  const spoiled: Sheet[] = [];

  beforeAll(async () => {
    const good = await Promise.all([goodFile(false), goodFile(true)]);
    const open = await render(good.map(({ docx }) => docx));
    for (const [i, source] of good.entries()) sheets.push(await readSheet(source, open.pdfs[i]!));
    const files: Uint8Array[] = [];
    for (const { attached, change } of breaks) {
      const i = attached ? 1 : 0;
      const file = { sheet: toSheet(good[i]!, sheets[i]!.pages), parts: openParts(good[i]!.docx) };
      change(file);
      files.push(close(file));
    }
    const { pdfs } = await render(files);
    for (const [i, docx] of files.entries()) {
      const source = good[breaks[i]!.attached ? 1 : 0]!;
      spoiled.push(await readSheet({ ...source, docx }, pdfs[i]!));
    }
  });

  it('finds nothing in a good file', () => {
    for (const sheet of sheets) {
      const found = rules.flatMap((rule) => judge(rule, sheet).violations);
      expect(found).toEqual([]);
    }
  });

  it('has at least one file that it must refuse', () => {
    expect(rules.map(({ name }) => name).filter((name) => !breaks.some(({ rule }) => rule === name))).toEqual(
      [],
    );
  });

  it.each(breaks.map(({ rule, name, clause }, i) => [rule, name, clause, i] as const))(
    '%s: refuses %s by clause %s',
    (rule, _, clause, i) => {
      expect(violationsOf(spoiled[i]!, rule).map((one) => one.clause)).toContain(clause);
    },
  );
});

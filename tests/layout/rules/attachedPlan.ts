import { inRole, MM } from '../Sheet.ts';
import type { Rule } from './Rule.ts';

/** nd30 5.1: the plan that a decision issues has a head without number, place, date; the decision signs. */
export const attachedPlan: Rule = {
  name: 'attached plan',
  check({ parts, pages }, { is, within, holds }) {
    const decision = parts.find(({ kind }) => kind === 'decision');
    const plan = parts.find(({ kind }) => kind === 'plan');
    if (!decision || !plan) return;
    const words = pages
      .slice(...plan.pages)
      .flatMap(({ pieces }) => pieces.map(({ text }) => text))
      .join('\n');
    holds('5.1', 'no number of its own', !/^Số:/mu.test(words));
    holds('5.1', 'no recipients of its own', !/^Nơi nhận:/mu.test(words));
    holds('5.1', 'the plan begins a page', plan.pages[0] === decision.pages[1]);
    const [line] = inRole(plan.printed, 'attached');
    holds('5.1', '“(Kèm theo …)” under the trích yếu', line !== undefined);
    const title = inRole(plan.printed, 'subject').at(-1)?.lines.at(-1);
    const first = line?.lines[0];
    if (!line || !title || !first) return;
    within(
      '5.1',
      'step from the trích yếu to “(Kèm theo …)”, lines',
      [1, 1.8],
      (first.y - title.y) / first.size,
    );
    const middle = (plan.area.left + plan.area.right) / 2;
    for (const one of line.lines)
      within('5.1', '“(Kèm theo …)” centred, mm off', [0, 0], ((one.x + one.right) / 2 - middle) / MM, 0.7);
    is(
      '5.1',
      'documents with a signature',
      ['decision'],
      parts.filter(({ printed }) => inRole(printed, 'signName').length > 0).map(({ kind }) => kind),
    );
  },
};

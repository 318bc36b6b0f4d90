import type { FlowStep, StepState } from '@duthao/protocol';
import { expect, it } from 'vitest';
import { loadFlows } from './loadFlows.ts';
import { findFlowFault } from './findFlowFault.ts';

const step = (state: StepState): FlowStep => ({
  state,
  name: 'Bước',
  acts: [{ id: 'act', name: 'Việc', roles: ['head'] }],
});
const faultOf = (...states: StepState[]) => findFlowFault({ name: 'Quy trình', steps: states.map(step) });

it('takes any steps in their order, as long as there is drafting and approval', () => {
  expect(faultOf('drafting', 'approval')).toBeUndefined();
  expect(faultOf('drafting', 'checks', 'approval', 'issuing')).toBeUndefined();
  expect(faultOf('approval', 'drafting')).toMatch(/đúng thứ tự/);
  expect(faultOf('drafting', 'drafting', 'approval')).toMatch(/đúng thứ tự/);
  expect(faultOf('drafting', 'numbering')).toMatch(/lãnh đạo duyệt/);
  expect(faultOf('checks', 'approval')).toMatch(/bước soạn thảo/);
});

it('finds nothing wrong with the ready ones, the short one first', () => {
  const ready = loadFlows(new URL('../../../templates', import.meta.url).pathname);
  expect(ready.map(({ steps }) => steps.length)).toEqual([5, 12]);
});

import { noRights } from '@duthao/plan';
import type { HeldRole, Role } from '@duthao/protocol';
import { expect, it } from 'vitest';
import type { Hat } from './Hat.ts';
import { type Asked, toWritingRights } from './toWritingRights.ts';

const held = (unitId: string, ...roles: Role[]): HeldRole[] =>
  roles.map((role) => ({ unitId, role, forUserId: null }));
const hat = (userId: string, ...roles: HeldRole[]): Hat => ({
  userId,
  unitIds: [...new Set(roles.map(({ unitId }) => unitId))],
  roles,
});
const facts = {
  drafterId: 'drafter',
  guestIds: [],
  asked: [],
  given: [
    { placeId: 'II', unitId: 'co', userIds: [] },
    { placeId: 'III', unitId: 'co', userIds: ['named'] },
    { placeId: 'row', unitId: 'other', userIds: [] },
    { placeId: 'row', unitId: 'co', userIds: [] },
    { placeId: 'IV', unitId: 'lead', userIds: [] },
  ],
};
const plan = { leadUnitId: 'lead', coUnitIds: ['co', 'other'], state: 'drafting' } as const;
const rightsOf = (asked: Partial<Asked>, ...hats: Hat[]) =>
  toWritingRights({ plan, facts, hats, isGuest: false, isDrafter: false, ...asked });
const whileChecked = (...hats: Hat[]) =>
  rightsOf({ plan: { ...plan, state: 'checks' }, isDrafter: true }, ...hats);
const written = (...hats: Hat[]) => {
  const { rest, places, elsewhere } = rightsOf({}, ...hats);
  return [rest && 'rest', ...Object.keys(places).filter((id) => places[id]), elsewhere].filter(Boolean);
};

it('lets the lead drafter, the head of the lead unit and the deputy write everywhere', () => {
  const everywhere = { rest: true, places: {}, elsewhere: 'suggest' };
  expect(rightsOf({ isDrafter: true }, hat('drafter', ...held('lead', 'officer')))).toEqual(everywhere);
  for (const role of ['head', 'deputy'] as const) {
    expect(rightsOf({}, hat('x', ...held('lead', role)))).toEqual(everywhere);
  }
});

it('lets the others of the lead unit write what nobody was given, and what their unit was', () => {
  expect(written(hat('x', ...held('lead', 'officer')))).toEqual(['rest', 'IV', 'suggest']);
});

it('lets a co-drafter write in the places of the unit, and suggest elsewhere', () => {
  expect(written(hat('x', ...held('co', 'officer')))).toEqual(['II', 'row', 'suggest']);
  expect(written(hat('x', ...held('other', 'officer')))).toEqual(['row', 'suggest']);
});

it('keeps a place that was given on to persons for these and the heads of the unit', () => {
  expect(written(hat('named', ...held('co', 'officer')))).toEqual(['II', 'III', 'row', 'suggest']);
  expect(written(hat('x', ...held('co', 'head')))).toEqual(['II', 'III', 'row', 'suggest']);
  expect(written(hat('x', ...held('co', 'deputy')))).toEqual(['II', 'III', 'row', 'suggest']);
});

it('adds up what somebody may in several units, and in the name of others', () => {
  expect(written(hat('x', ...held('lead', 'officer'), ...held('co', 'officer')))).toEqual([
    'rest',
    'II',
    'row',
    'IV',
    'suggest',
  ]);
  expect(written(hat('x', ...held('far', 'officer')), hat('boss', ...held('co', 'officer')))).toEqual([
    'II',
    'row',
    'suggest',
  ]);
});

it('lets a legal reviewer and a guest suggest anywhere, and write nothing', () => {
  expect(written(hat('x', ...held('far', 'legal')))).toEqual(['suggest']);
  expect(rightsOf({ isGuest: true }, hat('x', ...held('far', 'leader'))).elsewhere).toBe('suggest');
});

it('lets a clerk of the unit and a mere viewer do nothing to the text', () => {
  expect(written(hat('x', ...held('lead', 'clerk')))).toEqual(['nothing']);
  expect(written(hat('x', ...held('far', 'officer')))).toEqual(['nothing']);
});

it('leaves form to the form checker and suggestions to the legal reviewer while form is checked', () => {
  expect(whileChecked(hat('x', ...held('lead', 'head')))).toEqual(noRights);
  expect(whileChecked(hat('x', ...held('far', 'formChecker')))).toEqual({ ...noRights, elsewhere: 'form' });
  expect(whileChecked(hat('x', ...held('far', 'legal')))).toEqual({ ...noRights, elsewhere: 'suggest' });
});

it('lets nobody touch a text that is frozen', () => {
  for (const state of ['headApproval', 'approval', 'signing', 'issued'] as const) {
    const rights = rightsOf({ plan: { ...plan, state }, isDrafter: true }, hat('x', ...held('lead', 'head')));
    expect(rights).toEqual(noRights);
  }
});

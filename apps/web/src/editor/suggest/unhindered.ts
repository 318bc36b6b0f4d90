import { allRights } from '@duthao/plan';
import type { PlanRights } from '@duthao/protocol';
import type { Watched } from '../../room/createStore.ts';
import { createSuggestControl, type SuggestControl } from './createSuggestControl.ts';

/** Of an editor that stands alone: its writer writes everywhere. */
export const unhindered: Watched<PlanRights> = {
  get: () => ({
    writing: allRights,
    leads: false,
    assigns: false,
    comments: true,
    circles: [],
    heads: [],
    isOnlyAsked: false,
    isUnseen: false,
  }),
  subscribe: () => () => {},
};

export const quietControl = (): SuggestControl => createSuggestControl('alone', () => {});

import type { WritingRights } from '@duthao/plan';

/** Whether the person may choose: who writes nowhere suggests anyway, and who may suggest nowhere has nothing to turn on. */
export const mayTrack = (rights: WritingRights): boolean =>
  rights.elsewhere === 'suggest' && (rights.rest || Object.values(rights.places).some(Boolean));

/** What the editor goes by while a person's own text is written as suggestions: nothing is written plainly. */
export const whenTracking = (rights: WritingRights): WritingRights =>
  mayTrack(rights) ? { rest: false, places: {}, elsewhere: 'suggest' } : rights;

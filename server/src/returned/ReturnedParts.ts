import type { AgencyParts } from '../agency/AgencyParts.ts';

/** What the way to Word and back needs of the agency. */
export type ReturnedParts = Pick<
  AgencyParts,
  'audit' | 'db' | 'looks' | 'opinions' | 'paper' | 'planRights' | 'plans' | 'rooms' | 'threads'
>;

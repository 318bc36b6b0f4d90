import { z } from 'zod';

/** What an administrator can do; each is a line of the audit log. */
export const auditActions = [
  'agencySet',
  'lookSet',
  'unitAdded',
  'unitSet',
  'unitMoved',
  'unitRenamed',
  'unitMerged',
  'unitDissolved',
  'rolesSet',
  'delegated',
  'delegationEnded',
  'plansHandedOver',
  'groupSet',
  'groupRemoved',
  'userAdded',
  'userDisabled',
  'userEnabled',
  'passwordReset',
  'sessionEnded',
  'sessionsEnded',
  'invitationMade',
  'invitationUsed',
  'tokenMade',
  'tokenRevoked',
  'numberSettingsSet',
  'numberGiven',
  'numberRecorded',
  'numberHeld',
  'numberVoided',
  'numberLapsed',
  'planIssued',
  'signedFileReceived',
  'signedIn',
  'signInFailed',
  'passwordChanged',
  'signOnSet',
  'signOnUnlinked',
  'flowSet',
  'flowRemoved',
  'commissionSet',
  'flowActed',
  'versionOpened',
  'placeAssigned',
  'placeNamed',
  'placeDone',
  'placeConfirmed',
  'placeReopened',
  'placesReminded',
  'guestInvited',
  'guestLeft',
  'suggestionReported',
  'updateRefused',
  'roundSent',
  'roundSet',
  'roundReminded',
  'opinionAnswered',
  'opinionEntered',
  'opinionRowSet',
  'answerFileSet',
  'opinionResponded',
  'disputeSet',
  'opinionSettingsSet',
  'fileReturned',
] as const;
export type AuditAction = (typeof auditActions)[number];

const partySchema = z.object({ id: z.string().nullable(), name: z.string() });

/** One line of the log: names are those of that moment. `forWhom` is whom the actor acted for; `detail` is in words. */
export const auditEntrySchema = z.object({
  seq: z.number().int(),
  /** ISO 8601. */
  time: z.string(),
  actor: partySchema,
  forWhom: partySchema.nullable(),
  action: z.enum(auditActions),
  subject: partySchema,
  detail: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

const instant = z.iso.datetime().optional();

/** GET /api/audit (administrators): newest first, at most 100; `person` is who acted or on whom, `to` is not included. */
export const auditFilterSchema = z.object({
  person: z.string().max(64).optional(),
  from: instant,
  to: instant,
  /** Lines older than this one. */
  before: z.coerce.number().int().optional(),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

/** `more` tells that older lines follow. */
export const auditPageSchema = z.object({
  entries: z.array(auditEntrySchema),
  more: z.boolean(),
});
export type AuditPage = z.infer<typeof auditPageSchema>;

/** GET /api/audit/chain (administrators): `broken` is the first line that is not as it was written, or null. */
export const auditChainSchema = z.object({ length: z.number().int(), broken: z.number().int().nullable() });
export type AuditChain = z.infer<typeof auditChainSchema>;

import { z } from 'zod';
import { userSchema } from './people.ts';

/** A person as administrators see them: GET /api/users answers all. */
export const userAccountSchema = userSchema.extend({
  /** Signing in is refused; what the person wrote stays theirs. */
  disabled: z.boolean(),
  /** The password is still one that an administrator handed over. */
  mustChangePassword: z.boolean(),
  /** ISO 8601: until when an invitation waits to be used; null when there is none. */
  invitedUntil: z.string().nullable(),
});
export type UserAccount = z.infer<typeof userAccountSchema>;

/** PUT /api/users/:id/disabled (administrators) answers `userAccountSchema`; disabling ends all sessions at once. */
export const disabledSchema = z.object({ disabled: z.boolean() });

/** A browser in which somebody is signed in. */
export const openSessionSchema = z.object({
  id: z.string(),
  /** The browser's own description of itself, as sent at sign-in. */
  agent: z.string(),
  /** The network address it came from at sign-in. */
  address: z.string(),
  /** ISO 8601; the last use is known to some minutes. */
  since: z.string(),
  lastUse: z.string(),
  /** A plan is open there right now. */
  inPlan: z.boolean(),
  /** The session that asks. */
  current: z.boolean(),
});
/**
 * GET /api/sessions answers one's own, DELETE /api/sessions/:id ends one, DELETE /api/sessions all but the present
 * one. /api/users/:id/sessions does the same for a person (administrators).
 */
export type OpenSession = z.infer<typeof openSessionSchema>;

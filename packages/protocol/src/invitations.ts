import { z } from 'zod';
import { userSchema } from './people.ts';

/**
 * POST /api/users/:id/invitation (administrators): a link that lets the person in once, until `expiresAt`, to choose a
 * password; what stood before (password, sessions, tokens, an earlier link) ends. `path` is to be put behind the address.
 */
export const invitationAnswerSchema = z.object({
  user: userSchema,
  path: z.string(),
  /** ISO 8601. */
  expiresAt: z.string(),
});
export type InvitationAnswer = z.infer<typeof invitationAnswerSchema>;

const token = z.string().min(1).max(100);

/** POST /api/invitation/look answers `invitedSchema`, without using the link up. */
export const invitationSchema = z.object({ token });
export const invitedSchema = z.object({ name: z.string(), username: z.string(), expiresAt: z.string() });
export type Invited = z.infer<typeof invitedSchema>;

/** POST /api/invitation sets the password, signs in and uses the link up. */
export const acceptInvitationSchema = z.object({ token, password: z.string().min(8).max(200) });
export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>;

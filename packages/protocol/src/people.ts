import { z } from 'zod';
import { lookSchema } from './look.ts';
import { heldRoleSchema } from './roles.ts';

const id = z.string().min(1).max(64);

export const userSchema = z.object({
  id,
  username: z.string(),
  name: z.string(),
  unitIds: z.array(id),
  /** Quản trị: people, units and the look of the whole agency. */
  admin: z.boolean(),
  roles: z.array(heldRoleSchema),
  /** In whose name the person may act today: as a secretary, or by delegation. */
  actsFor: z.array(z.object({ id, name: z.string() })),
  /** Units of others whose plans are open to the person: those below the units he heads, those of a delegation. */
  reachIds: z.array(id),
});
export type User = z.infer<typeof userSchema>;

/** POST /api/session; the answer is `sessionSchema` and an httpOnly cookie. DELETE /api/session signs out. */
export const signInSchema = z.object({
  username: z.string().min(1).max(64),
  password: z.string().min(1).max(200),
});
export type SignIn = z.infer<typeof signInSchema>;

/** PUT /api/agency (administrators) answers the same. */
export const agencySchema = z.object({
  name: z.string(),
  superior: z.string(),
  place: z.string(),
  code: z.string(),
});
export type Agency = z.infer<typeof agencySchema>;

/** GET /api/session. */
export const sessionSchema = z.object({
  user: userSchema,
  agency: agencySchema,
  look: lookSchema,
  /** One sentence while the stored look cannot be used and the usual one stands in for it. */
  lookFault: z.string().nullable(),
  /** The first administrator's one-time password must be changed before anything else. */
  mustChangePassword: z.boolean(),
  /** The register of issued documents is open to the person: a văn thư, an administrator, or who acts for a văn thư today. */
  readsRegister: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;

/** POST /api/session/password. */
export const changePasswordSchema = z.object({
  current: z.string().max(200),
  next: z.string().min(8).max(200),
});
export type ChangePassword = z.infer<typeof changePasswordSchema>;

/** POST /api/users (administrators); the answer is `newUserAnswerSchema`. GET /api/users: see `userAccountSchema`. */
export const newUserSchema = z.object({
  username: z.string().regex(/^[a-z0-9._-]{2,64}$/),
  name: z.string().trim().min(1).max(100),
  unitIds: z.array(id).max(20),
  admin: z.boolean(),
});
export type NewUser = z.infer<typeof newUserSchema>;

export const newUserAnswerSchema = z.object({ user: userSchema, oneTimePassword: z.string() });
export type NewUserAnswer = z.infer<typeof newUserAnswerSchema>;

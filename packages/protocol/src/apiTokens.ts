import { z } from 'zod';

/** What a program may do in a person's name: look, or also change. Nothing administrative either way. */
export const tokenScopes = ['read', 'write'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** A token of one's own; what it is itself nobody can read again. Times are ISO 8601. */
export const apiTokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.enum(tokenScopes),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUse: z.string().nullable(),
});
export type ApiToken = z.infer<typeof apiTokenSchema>;

/**
 * POST /api/tokens answers `newApiTokenAnswerSchema`, GET /api/tokens one's own, DELETE /api/tokens/:id revokes one.
 * A program sends `Authorization: Bearer <token>`; tokens themselves are made and revoked in a browser only.
 */
export const newApiTokenSchema = z.object({
  name: z.string().trim().min(1).max(100),
  scope: z.enum(tokenScopes),
  days: z.number().int().min(1).max(366),
});
export type NewApiToken = z.infer<typeof newApiTokenSchema>;
export const newApiTokenAnswerSchema = apiTokenSchema.extend({ token: z.string() });
export type NewApiTokenAnswer = z.infer<typeof newApiTokenAnswerSchema>;

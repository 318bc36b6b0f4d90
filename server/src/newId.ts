import { randomBytes } from 'node:crypto';

/** An id that was never given before: 96 random bits, safe in addresses and in room names. */
export function newId(): string {
  return randomBytes(12).toString('base64url');
}

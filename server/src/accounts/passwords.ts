import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// argon2id with 19 MiB and two passes, the library's default and OWASP's first choice.
let nobody: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'));
}

/** Takes the same time when there is no such person, so that names cannot be found out by the clock. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const right = await verify(passwordHash ?? (await nobody), password.normalize('NFC'));
  return passwordHash !== undefined && right;
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** To be read aloud and typed once: no characters that look alike. 60 bits. */
export function newOneTimePassword(): string {
  const letters = Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

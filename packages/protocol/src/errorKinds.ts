import { z } from 'zod';

/** What an HTTP answer that is not 2xx says; `message` is one sentence in Vietnamese that can be shown as it is. */
export const errorKinds = [
  'badRequest',
  'notSignedIn',
  'wrongCredentials',
  'mustChangePassword',
  'forbidden',
  'notFound',
  'conflict',
  'tooLarge',
  'tooMany',
  'unknownFileType',
  'emptyFile',
  'notAPlan',
  'badTemplate',
  'noOffice',
  'unavailable',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

export const errorSchema = z.object({ kind: z.enum(errorKinds), message: z.string() });
export type ErrorAnswer = z.infer<typeof errorSchema>;

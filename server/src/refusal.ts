import type { ErrorKind } from '@duthao/protocol';

const statuses: Record<ErrorKind, number> = {
  badRequest: 400,
  notSignedIn: 401,
  wrongCredentials: 401,
  mustChangePassword: 403,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  tooMany: 429,
  unknownFileType: 415,
  emptyFile: 400,
  notAPlan: 422,
  badTemplate: 422,
  noOffice: 501,
  unavailable: 503,
};

/** An expected no: `message` is one Vietnamese sentence that is shown as it is and says what to do next. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: ErrorKind;

  constructor(kind: ErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }

  get status(): number {
    return statuses[this.kind];
  }
}

import type { ErrorKind } from '@duthao/protocol';

/** A request that was refused or never arrived. `message` is one Vietnamese sentence, fit to be shown as it is. */
export class ApiError extends Error {
  readonly kind: ErrorKind | 'unreachable' | 'unreadable';

  constructor(kind: ApiError['kind'], message: string) {
    super(message);
    this.name = 'ApiError';
    this.kind = kind;
  }
}

const unknownSentence =
  'Phần mềm gặp sự cố chưa rõ nguyên nhân. Đề nghị tải lại trang; nếu vẫn như vậy, báo người quản trị của cơ quan.';

/** The sentence for anything that was thrown; never a raw error text. */
export function toSentence(error: unknown): string {
  return error instanceof ApiError ? error.message : unknownSentence;
}

/** Somebody was quicker: what was sent stands on something older. */
export const isConflict = (error: unknown): boolean => error instanceof ApiError && error.kind === 'conflict';

/** Whether the session is missing or has ended. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.kind === 'notSignedIn';
}

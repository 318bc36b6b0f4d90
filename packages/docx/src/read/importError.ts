/** The kinds are those of the protocol's error answers, so that a server passes them on as they are. */
export type ImportErrorKind = 'emptyFile' | 'tooLarge' | 'unknownFileType' | 'notAPlan';

/** A file that cannot become a plan; the message is one sentence in Vietnamese that says what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly kind: ImportErrorKind;

  constructor(kind: ImportErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

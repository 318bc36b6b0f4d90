import type { PaperHead, PaperSigner } from '../opinions/OpinionTable.ts';

/** A numbered line of the sheet. All texts are ready to be read. */
export interface SheetRow {
  readonly label: string;
  /** Paragraph by paragraph; one that begins with "- " is a point. */
  readonly lines: readonly string[];
  /** Lines left blank under them, for a pen. */
  readonly blankLines?: number;
  /** What must not be overlooked is bold. */
  readonly isGrave?: true;
}

/** The sheet that goes before a submitted version (phiếu trình): what the leader reads first and writes on. */
export interface SubmissionSheet {
  readonly head: PaperHead;
  /** "Về việc ban hành Kế hoạch …". */
  readonly subject: string;
  readonly to: string;
  readonly rows: readonly SheetRow[];
  /** The head of the unit that submits. */
  readonly signer: PaperSigner;
}

import type { PaperHead, PaperSigner } from '../opinions/OpinionTable.ts';

/** One thing put right. */
export interface LetterFix {
  /** "Mục II.3, trang 4". */
  readonly where: string;
  readonly printed: string;
  readonly right: string;
}

/** The công văn by which faults of form in an issued plan are put right (Điều 18.3). Number and day are left for văn thư. */
export interface CorrectionLetter {
  readonly head: PaperHead;
  /** The ký hiệu after the slash. */
  readonly code: string;
  /** The body as it stands in running text. */
  readonly issuer: string;
  /** "VT, TCCB": what follows "Lưu: ". */
  readonly archive: string;
  /** "Kế hoạch số 95/KH-SNV ngày 03 tháng 02 năm 2026", and what it is about. */
  readonly planNumber: string;
  readonly planSubject: string;
  /** At least one. */
  readonly fixes: readonly LetterFix[];
  /** Who was sent the plan. */
  readonly addressees: readonly string[];
  readonly signer: PaperSigner;
}

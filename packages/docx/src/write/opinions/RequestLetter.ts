import type { PaperHead, PaperSigner } from './OpinionTable.ts';

/** The công văn by which a draft goes out for opinions. Number and day are left for văn thư. */
export interface RequestLetter {
  readonly head: PaperHead;
  /** The ký hiệu after the slash: SGDĐT-GDMN. */
  readonly code: string;
  /** The body as it stands in running text, and the unit to which opinions are sent. */
  readonly issuer: string;
  readonly leadUnit: string;
  /** "VT, GDMN": what follows "Lưu: ". */
  readonly archive: string;
  /** "Kế hoạch bồi dưỡng giáo viên năm học 2026 - 2027". */
  readonly planTitle: string;
  /** What asked for the plan: "Quyết định số …"; may be empty. */
  readonly source: string;
  /** The last day, ISO 8601. */
  readonly due: string;
  readonly note: string;
  /** How silence counts, as the agency words it; may be empty. */
  readonly silence: string;
  /** At least one. */
  readonly addressees: readonly string[];
  /** They are units of the body that asks. */
  readonly isInside: boolean;
  readonly isLegal: boolean;
  readonly signer: PaperSigner;
}

/** Who writes: the lines at the top left, and where and when; the day is left blank, for it is signed later. */
export interface PaperHead {
  /** The body above, and the one that writes. */
  readonly superior: string;
  readonly issuer: string;
  readonly place: string;
  readonly month: number;
  readonly year: number;
}

/** Who signs; what is not known stands there in square brackets. */
export interface PaperSigner {
  /** Lines such as "KT. GIÁM ĐỐC"; empty where the one who signs needs none. */
  readonly authority: string;
  readonly position: string;
  readonly name: string;
  readonly post?: string;
}

/** One line of the table: an opinion, or what one who was asked said as a whole. All texts are ready to be read. */
export interface OpinionRow {
  /** The name, and below it how the answer came: "Công văn số 12/UBND-VX ngày 02/3/2026". */
  readonly giver: string;
  readonly source: string;
  /** The part of the plan that it belongs to, by which rows can be grouped; null: no opinion on the text. */
  readonly group: string | null;
  /** "Mục II.3 Giáo dục mầm non". */
  readonly place: string;
  readonly words: string;
  /** "Tiếp thu", "Chưa giải trình"; empty where there is nothing to answer. */
  readonly verdict: string;
  readonly response: string;
}

/** The table of opinions received, taken up and explained (bảng tổng hợp, tiếp thu, giải trình). */
export interface OpinionTable {
  readonly head: PaperHead;
  /** "BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN", and what it is about. */
  readonly title: string;
  readonly subject: string;
  /** Sentences between title and table: the counts, until when they hold. */
  readonly summary: readonly string[];
  /** In the order of those who were asked, those of one next to one another. */
  readonly rows: readonly OpinionRow[];
  /** Names of the parts in the order of the plan. */
  readonly groups: readonly string[];
  readonly signer: PaperSigner;
}

/** In which order the rows stand: by who gave them, or by the part of the plan. */
export type OpinionOrder = 'giver' | 'section';

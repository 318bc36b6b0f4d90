export type Role =
  | 'superior'
  | 'issuer'
  | 'quocHieu'
  | 'tieuNgu'
  | 'number'
  | 'date'
  | 'urgency'
  | 'docType'
  | 'subject'
  | 'attached'
  | 'authority'
  | 'basis'
  | 'decides'
  | 'article'
  | 'body'
  | 'muc'
  | 'khoan'
  | 'decimal'
  | 'lettered'
  | 'runIn'
  | 'point'
  | 'dash'
  | 'columnHead'
  | 'group'
  | 'cell'
  | 'recipientsLabel'
  | 'recipient'
  | 'signTitle'
  | 'signName'
  | 'signPost'
  | 'annexLabel'
  | 'annexTitle'
  | 'annexAttached';

export type DocumentKind = 'decision' | 'plan' | 'annex';

/** One paragraph that the file must hold, in this order. `or`: another wording that nd30 allows. */
export interface Expected {
  readonly role: Role;
  readonly text: string;
  readonly or?: string;
  /** Section of the file: decision, plan and each annex have one of their own. */
  readonly section: number;
  readonly kind: DocumentKind;
  /** The rows and columns of one table share its number. */
  readonly table?: number;
  /** Its author made a part of it bold, italic or raised. */
  readonly marked?: boolean;
}

export type Line = Omit<Expected, 'section' | 'kind'>;

export const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
export const capitals = (text: string): string => text.toLocaleUpperCase('vi');

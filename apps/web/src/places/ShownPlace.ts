/** A place as a dialog is opened for it. */
export interface ShownPlace {
  readonly id: string;
  /** "Mục II.1", "Dòng 3 của bảng phân công". */
  readonly name: string;
  readonly title: string;
}

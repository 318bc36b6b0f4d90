/**
 * Marks on words that have no look of their own: they say what a computed or chosen piece of text is, so that
 * the file can be read back, and let an office give such words a look of its own in Word.
 */
export const wordStyles = {
  DauDong: 'Dấu đầu dòng',
  CachGui: 'Cách gửi',
  DonVi: 'Đơn vị',
  ThoiHan: 'Thời hạn',
  ThamChieu: 'Tham chiếu',
} as const;

export type WordStyleId = keyof typeof wordStyles;

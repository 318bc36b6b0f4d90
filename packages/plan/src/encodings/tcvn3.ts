/**
 * TCVN 5712:1993 VN3 ("ABC"), the encoding of the .Vn… fonts. It has no accented capitals: fonts whose name ends
 * in H show these same letters as capitals.
 */
const ROWS: Readonly<Record<number, string>> = {
  0xa1: 'ĂÂÊÔƠƯĐăâêôơưđ',
  0xb5: 'àảãáạ',
  0xbb: 'ằẳẵắ',
  0xc6: 'ặầẩẫấậè',
  0xce: 'ẻẽéẹềểễếệìỉ',
  0xdc: 'ĩíịò',
  0xe1: 'ỏõóọồổỗốộờởỡớợù',
  0xf1: 'ủũúụừửữứựỳỷỹýỵ',
};

/** Letters by byte. */
export const tcvn3: ReadonlyMap<number, string> = new Map(
  Object.entries(ROWS).flatMap(([first, letters]) =>
    [...letters].map((letter, index) => [Number(first) + index, letter] as const),
  ),
);

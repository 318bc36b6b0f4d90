const CLOSING_MARKS = /["”’')\]\s\ufffc]+$/u;

/** Words that a Vietnamese sentence does not end with: what follows them belongs to them. */
const NEEDS_MORE = new Set(
  (
    'về của và cho trong theo với các những để do được từ đến tại là có khi như hoặc cùng nhằm gồm bằng trên ' +
    'dưới vào ra mà thì ở qua giữa sau trước mọi mỗi một số ngày tháng năm thực hiện ban hành triển khai'
  ).split(' '),
);

/** Ends with a full stop, semicolon or the like; a bracket or a quotation mark may follow. */
export function endsSentence(text: string): boolean {
  return /[.;:!?…]$/u.test(text.replace(CLOSING_MARKS, ''));
}

export function isUnfinished(text: string): boolean {
  return text !== '' && !endsSentence(text);
}

export function startsLower(text: string): boolean {
  return /^["“(‘]?\p{Ll}/u.test(text);
}

/** The last word or a comma says that the sentence goes on. */
export function asksForMore(text: string): boolean {
  if (/[,\-–]$/u.test(text)) return true;
  return NEEDS_MORE.has(text.slice(text.lastIndexOf(' ') + 1));
}

export function countWords(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}

/** Written in capitals, with at least two letters. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

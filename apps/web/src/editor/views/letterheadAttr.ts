/** What is stored for a letterhead field: month and year are numbers, and what is none of them is not stored. */
export function letterheadAttr(attr: string, text: string | null): string | number | null {
  if (attr !== 'month' && attr !== 'year') return text;
  const number = Number(text);
  const fits = attr === 'month' ? number >= 1 && number <= 12 : number >= 1945 && number <= 9999;
  return text !== null && Number.isInteger(number) && fits ? number : null;
}

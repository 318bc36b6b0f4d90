/** "Kế hoạch Đào tạo" and "ke hoach dao tao" fold to the same text. */
export function foldAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}

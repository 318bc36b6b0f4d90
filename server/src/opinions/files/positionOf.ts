/** The title of who heads a unit, as the first words of its name tell; in brackets where they do not. */
export function positionOf(unitName: string): string {
  const name = unitName.toLocaleLowerCase('vi');
  return titles.find(([words]) => name.startsWith(words))?.[1] ?? '[CHỨC VỤ NGƯỜI KÝ]';
}

const titles: readonly (readonly [string, string])[] = [
  ['phòng', 'TRƯỞNG PHÒNG'],
  ['văn phòng', 'CHÁNH VĂN PHÒNG'],
  ['thanh tra', 'CHÁNH THANH TRA'],
  ['chi cục', 'CHI CỤC TRƯỞNG'],
  ['ban giám đốc', 'GIÁM ĐỐC'],
  ['ban', 'TRƯỞNG BAN'],
  ['trung tâm', 'GIÁM ĐỐC'],
  ['trường', 'HIỆU TRƯỞNG'],
  ['tổ', 'TỔ TRƯỞNG'],
];

/** A user name out of a person's name: the given name and the initials of the others (Trần Thị Hà: ha.tt). */
export function toUsername(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const given = words.at(-1);
  if (given === undefined) return '';
  const others = words.slice(0, -1).map((word) => word.charAt(0));
  return others.length === 0 ? given : `${given}.${others.join('')}`;
}

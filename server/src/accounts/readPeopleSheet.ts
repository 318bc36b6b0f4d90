import type { SheetRow } from '@duthao/docx';
import { type ImportedPerson, MOST_PEOPLE, newUserSchema, toUsername } from '@duthao/protocol';
import { foldAccents } from '../foldAccents.ts';
import { Refusal } from '../refusal.ts';

/** What the heading of each column may be called, without accents. */
const headings = {
  name: ['ho va ten', 'ho ten', 'ho va ten nguoi dung', 'ten nguoi dung'],
  username: ['ten dang nhap', 'tai khoan', 'ten tai khoan'],
  units: ['don vi', 'phong', 'phong ban', 'don vi cong tac', 'bo phan'],
  admin: ['quan tri', 'quan tri vien'],
} as const;
type Column = keyof typeof headings;

/** The heading stands in one of the first rows: above it there may be the name of the agency and of the list. */
const HEADING_WITHIN = 10;

export interface KnownAgency {
  readonly units: readonly { id: string; name: string; code: string }[];
  readonly usernames: readonly string[];
}

/** Understands a list of people, row by row. Throws a Refusal when there is no column of names, or too many rows. */
export function readPeopleSheet(rows: readonly SheetRow[], known: KnownAgency): ImportedPerson[] {
  const headingAt = rows
    .slice(0, HEADING_WITHIN)
    .findIndex(({ cells }) => columnsOf(cells).name !== undefined);
  const columns = columnsOf(rows[headingAt]?.cells ?? []);
  if (columns.name === undefined) {
    throw new Refusal(
      'badRequest',
      'Không thấy cột “Họ và tên” ở các dòng đầu; đề nghị thêm dòng tiêu đề cột.',
    );
  }
  const listed = rows.slice(headingAt + 1);
  if (listed.length > MOST_PEOPLE) {
    throw new Refusal('tooLarge', `Danh sách có hơn ${MOST_PEOPLE} người; đề nghị chia thành nhiều tệp.`);
  }
  const taken = new Set(known.usernames);
  const given = new Set<string>();
  return listed.map(({ row, cells }) => {
    const cell = (column: Column): string => cells[columns[column] ?? -1] ?? '';
    const written = cell('username').toLowerCase();
    const username = written === '' ? freeName(toUsername(cell('name')), taken, given) : written;
    const { unitIds, problems } = findUnits(cell('units'), known.units);
    const person = { row, name: cell('name'), username, unitIds, admin: isYes(cell('admin')) };
    problems.unshift(...problemsOf(person, taken, given));
    given.add(username);
    return { ...person, problems };
  });
}

function columnsOf(cells: readonly string[]): Partial<Record<Column, number>> {
  const folded = cells.map((cell) => foldAccents(cell).trim());
  const found = Object.entries(headings).map(([column, names]) => [
    column,
    folded.findIndex((cell) => names.some((name) => name === cell)),
  ]);
  return Object.fromEntries(found.filter(([, at]) => at !== -1));
}

/** Two people whose names give the same user name are told apart by a number. */
function freeName(wanted: string, taken: ReadonlySet<string>, given: ReadonlySet<string>): string {
  if (wanted === '') return '';
  let name = wanted;
  for (let next = 2; taken.has(name) || given.has(name); next += 1) name = `${wanted}${next}`;
  return name;
}

function findUnits(text: string, units: KnownAgency['units']): { unitIds: string[]; problems: string[] } {
  const find = (name: string): string | undefined => {
    const wanted = foldAccents(name).trim();
    return units.find((unit) => [unit.name, unit.code].some((one) => foldAccents(one) === wanted))?.id;
  };
  const names = find(text) === undefined ? text.split(/[;,\n]/u) : [text];
  const written = names.map((name) => name.trim()).filter((name) => name !== '');
  return {
    unitIds: [...new Set(written.flatMap((name) => find(name) ?? []))],
    problems: written.filter((name) => find(name) === undefined).map((name) => `Chưa có đơn vị “${name}”.`),
  };
}

function problemsOf(
  { name, username, admin, unitIds }: Omit<ImportedPerson, 'problems'>,
  taken: ReadonlySet<string>,
  given: ReadonlySet<string>,
): string[] {
  const { name: nameShape, username: usernameShape } = newUserSchema.shape;
  const problems: [boolean, string][] = [
    [!nameShape.safeParse(name).success, 'Thiếu họ tên hoặc họ tên quá 100 ký tự.'],
    [
      name !== '' && !usernameShape.safeParse(username).success,
      'Tên đăng nhập cần từ 02 ký tự, chỉ gồm chữ thường không dấu, chữ số, dấu chấm, dấu gạch.',
    ],
    [taken.has(username), `Đã có người dùng “${username}”.`],
    [given.has(username) && username !== '', `Tên đăng nhập “${username}” trùng với dòng trên.`],
    [unitIds.length === 0 && !admin, 'Thiếu đơn vị.'],
  ];
  return problems.filter(([holds]) => holds).map(([, sentence]) => sentence);
}

const isYes = (text: string): boolean => ['x', 'co', '1', 'true', 'dung'].includes(foldAccents(text).trim());

import type { ReturnedFrom, ReturnedList } from '@duthao/protocol';

/** Who a file is from, as the field has it: "self", "body", or "kind:id". */
export interface Choice {
  readonly value: string | null;
  /** Of a body outside. */
  readonly name: string;
}

export const BODY = 'body';
export const SELF = 'self';

/** From the address: ?nguoi=addressee&ma=…, or ?nguoi=body&ten=…. */
export function presetOf(query: URLSearchParams): Choice | null {
  const kind = query.get('nguoi');
  if (kind === BODY) return { value: BODY, name: query.get('ten') ?? '' };
  const id = query.get('ma');
  return kind && id ? { value: `${kind}:${id}`, name: '' } : null;
}

const GROUPS = [
  ['leader', 'Lãnh đạo'],
  ['addressee', 'Nơi được lấy ý kiến'],
  ['unit', 'Đơn vị trong cơ quan'],
] as const;

/** The choices of the field, in groups. */
export function choicesOf({ sources, maySelf, mayOthers }: ReturnedList) {
  const own = maySelf ? [{ value: SELF, label: 'Tôi sửa' }] : [];
  const outside = mayOthers ? [{ value: BODY, label: 'Cơ quan, tổ chức bên ngoài khác…' }] : [];
  const groups = GROUPS.map(([kind, group]) => ({
    group,
    items: sources
      .filter((source) => source.kind === kind)
      .map(({ id, name, note }) => ({
        value: `${kind}:${id}`,
        label: kind === 'addressee' ? `${name} (${note.toLocaleLowerCase('vi')})` : name,
      })),
  }));
  return [...own, ...groups.filter(({ items }) => items.length > 0), ...outside];
}

/** Null while it is not known who the file is from. */
export function toFrom({ value, name }: Choice, confirmed: boolean): ReturnedFrom | null {
  const yes = { confirmed: confirmed ? ('yes' as const) : ('no' as const) };
  if (value === SELF) return { kind: 'self', ...yes };
  if (value === BODY) return name.trim() === '' ? null : { kind: 'body', name: name.trim(), ...yes };
  const [kind, id] = value?.split(/:(.*)/su) ?? [];
  if (!id || (kind !== 'leader' && kind !== 'unit' && kind !== 'addressee')) return null;
  return { kind, fromId: id, ...yes };
}

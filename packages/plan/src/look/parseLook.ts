import { defaultLook, type Look } from './Look.ts';
import { type LookBound, lookBounds, type LookField, lookFields } from './lookBounds.ts';

/** A look that cannot be used; the message is one Vietnamese sentence that names the clause. */
export class LookError extends Error {
  override readonly name = 'LookError';
}

type Values = Readonly<Record<string, unknown>>;

/**
 * Reads a look from JSON; what it leaves out is as in `defaultLook`. Throws LookError at the first value that the
 * decree does not allow, and at names that a look does not have.
 */
export function parseLook(json: unknown): Look {
  const written = flat(json);
  const unknown = Object.keys(written).find((name) => !lookFields.includes(name as LookField));
  if (unknown !== undefined) {
    throw new LookError(`Thể thức không có mục “${unknown}”; các mục dùng được: ${lookFields.join(', ')}.`);
  }
  const values: Values = { ...flat(defaultLook), ...written };
  for (const field of lookFields) check(lookBounds[field], values[field]);
  const { top, bottom, left, right } = sides(values);
  return {
    sizeSet: values.sizeSet as Look['sizeSet'],
    margins: { top, bottom, left, right },
    firstLineMm: values.firstLineMm as Look['firstLineMm'],
    lineSpacing: values.lineSpacing as number,
    rules: values.rules as Look['rules'],
  };
}

const sides = (values: Values): Look['margins'] => ({
  top: values['margins.top'] as number,
  bottom: values['margins.bottom'] as number,
  left: values['margins.left'] as number,
  right: values['margins.right'] as number,
});

function flat(json: unknown): Values {
  const { margins = {}, ...rest } = members(json);
  const inner = Object.entries(members(margins)).map(([side, value]) => [`margins.${side}`, value]);
  return { ...rest, ...Object.fromEntries(inner) };
}

function members(json: unknown): Values {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new LookError(
      'Thể thức phải là JSON có các mục và giá trị, ví dụ { "sizeSet": 13, "margins": { "left": 35 } }.',
    );
  }
  return json as Values;
}

function check(bound: LookBound, value: unknown): void {
  if (isAllowed(bound, value)) return;
  const { label, unit, clause } = bound;
  const written = typeof value === 'number' ? vi(value) : JSON.stringify(value);
  throw new LookError(`${label} ${written}${unit} không dùng được: ${allowedWords(bound)} (${clause}).`);
}

function isAllowed({ allowed }: LookBound, value: unknown): boolean {
  if ('only' in allowed) return allowed.only.some((one) => one === value);
  return typeof value === 'number' && value >= allowed[0] && value <= allowed[1];
}

const vi = (value: number): string => String(value).replace('.', ',');

/** "từ 20 đến 25 mm", "13 hoặc 14": for the sentence of a refusal, and as a hint beside a field. */
export function allowedWords({ allowed, unit }: LookBound): string {
  if (!('only' in allowed)) return `từ ${vi(allowed[0])} đến ${vi(allowed[1])}${unit}`;
  return `${allowed.only.map((one) => (typeof one === 'number' ? vi(one) : one)).join(' hoặc ')}${unit}`;
}

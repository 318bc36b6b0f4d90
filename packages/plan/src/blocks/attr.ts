import type { AttributeSpec } from 'prosemirror-model';

/**
 * One stored attribute. Values are scalars: y-prosemirror compares them by identity and would rewrite an
 * object at every keystroke.
 */
export interface Attr<T> {
  readonly is: (value: unknown) => value is T;
  readonly expected: string;
  /** Takes any value, for attributes of several kinds stand in one record; only called after `is`. */
  readonly toText: (value: unknown) => string;
  readonly fromText: (text: string) => T | null;
}

export type AttrValue<A> = A extends Attr<infer T> ? T : never;

export function text(): Attr<string> {
  return {
    is: (value): value is string => typeof value === 'string',
    expected: 'a string',
    toText: String,
    fromText: (written) => written,
  };
}

export function integer(min: number, max: number): Attr<number> {
  const is = (value: unknown): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
  return {
    is,
    expected: `a whole number from ${min} to ${max}`,
    toText: String,
    fromText: (written) => (is(Number(written)) && written.trim() !== '' ? Number(written) : null),
  };
}

export function oneOf<const T extends string>(...values: readonly T[]): Attr<T> {
  const is = (value: unknown): value is T => (values as readonly unknown[]).includes(value);
  return {
    is,
    expected: `one of ${values.join(', ')}`,
    toText: String,
    fromText: (written) => (is(written) ? written : null),
  };
}

/** True or absent; false is not a third state. */
export function flag(): Attr<true> {
  return {
    is: (value): value is true => value === true,
    expected: 'true',
    toText: () => 'true',
    fromText: (written) => (written === 'true' ? true : null),
  };
}

const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;

/** A calendar day as ISO 8601 (2026-03-15). People write 15/3/2026, so `fromText` reads that as well. */
export function isoDate(): Attr<string> {
  return {
    is: isDay,
    expected: 'a day such as 2026-03-15',
    toText: String,
    fromText: (written) => {
      const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written);
      const iso = parts ? `${parts[3]}-${parts[2]!.padStart(2, '0')}-${parts[1]!.padStart(2, '0')}` : written;
      return isDay(iso) ? iso : null;
    },
  };
}

/** How ProseMirror declares the attribute: null by default, refused by `node.check()` when of another kind. */
export function specOf(name: string, attr: Attr<unknown>): AttributeSpec {
  return {
    default: null,
    validate: (value: unknown) => {
      if (value !== null && !attr.is(value)) throw new RangeError(`${name} must be ${attr.expected} or null`);
    },
  };
}

const dataName = (key: string): string => `data-${key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;

export function writeAttrs(
  attrs: Record<string, Attr<unknown>>,
  values: Record<string, unknown>,
): Record<string, string> {
  const written: Record<string, string> = {};
  for (const [key, attr] of Object.entries(attrs)) {
    const value = values[key];
    if (value !== null && value !== undefined) written[dataName(key)] = attr.toText(value);
  }
  return written;
}

interface Attributed {
  getAttribute(name: string): string | null;
}

export function readAttrs(attrs: Record<string, Attr<unknown>>, dom: Attributed): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attrs).map(([key, attr]) => {
      const written = dom.getAttribute(dataName(key));
      return [key, written === null ? null : attr.fromText(written)];
    }),
  );
}

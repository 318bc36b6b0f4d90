/** As much of JSON Schema as the wire's schemas come to. */
export interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
}

/** Strings that the wire's patterns ask for. */
const candidates = [
  'mau-thu',
  '2026-01-05',
  'mau',
  '01',
  'a'.repeat(64),
  'https://dang-nhap.example',
  '07:30',
];

/** Something that fits a schema; `idFor` says what stands where an id of this name, or the password, is asked for. */
export function sampleOf(schema: JsonSchema, idFor: (name: string) => string, name = ''): unknown {
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return sampleOf(choice.find(({ type }) => type !== 'null') ?? choice[0]!, idFor, name);
  if (schema.type === 'object') {
    const kept = Object.entries(schema.properties ?? {}).filter(
      ([key]) => isId(key) || (schema.required ?? []).includes(key),
    );
    return Object.fromEntries(kept.map(([key, value]) => [key, sampleOf(value, idFor, key)]));
  }
  if (schema.type === 'array') {
    const count = Math.max(schema.minItems ?? 0, isId(name) ? 1 : 0);
    return Array.from({ length: count }, () => sampleOf(schema.items ?? {}, idFor, name));
  }
  if (schema.type === 'integer' || schema.type === 'number')
    return schema.minimum !== undefined && schema.minimum > -1e9 ? schema.minimum : 1;
  if (schema.type === 'boolean') return true;
  if (schema.type === 'string') return textOf(schema, idFor, name);
  return null;
}

/** `leadUnitId`, `coUnitIds`, `id`. */
export const isId = (name: string): boolean => /(^id|Id)s?$/.test(name);

function textOf(schema: JsonSchema, idFor: (name: string) => string, name: string): string {
  if (isId(name) || name === 'password') return idFor(name);
  if (schema.format === 'date') return new Date().toISOString().slice(0, 10);
  if (schema.format === 'date-time') return new Date().toISOString();
  if (schema.format === 'uri') return 'https://dang-nhap.example';
  if (schema.format === 'email') return 'nguoi@coquan.example';
  if (schema.pattern !== undefined) {
    const pattern = new RegExp(schema.pattern, 'u');
    return candidates.find((text) => pattern.test(text)) ?? '';
  }
  return 'mẫu thử'.padEnd(schema.minLength ?? 0, '.');
}

import type { NumberEntry } from '@duthao/protocol';
import { kindOf } from '../seriesOf.ts';
import { writtenNumber } from '../writtenNumber.ts';

/** KH-95-PGDDT-2023-02-01, as old programs and other systems take it: no accents, no spaces, no slash. */
export function fileNameOf(
  code: string | null,
  entry: Pick<NumberEntry, 'number' | 'datedOn'> | null,
): string {
  const kind = kindOf(code ?? '') || 'KH';
  const issuer = (code ?? '').split('-').slice(1).join('-');
  const parts = entry
    ? [kind, writtenNumber(entry.number), issuer, entry.datedOn]
    : [kind, issuer, 'chua-so'];
  return parts.map(plain).filter(Boolean).join('-');
}

const plain = (part: string): string =>
  part
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('Đ', 'D')
    .replaceAll('đ', 'd')
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');

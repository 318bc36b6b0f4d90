import { foldAccents } from '../foldAccents.ts';

/** Long names are cut: Windows refuses paths above 260 characters. */
const MAX_LENGTH = 80;

/**
 * Content-Disposition of a download: a name without accents for old programs, and the true one beside it
 * (RFC 5987), which browsers prefer.
 */
export function attachmentHeader(title: string, extension: string): string {
  const cut = title
    .normalize('NFC')
    .slice(0, MAX_LENGTH)
    .replace(/\p{Surrogate}/gu, '')
    .trim();
  const plain = foldAccents(cut)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const exact = cut.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-');
  const encoded = encodeURIComponent(`${exact}.${extension}`).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain || 'ke-hoach'}.${extension}"; filename*=UTF-8''${encoded}`;
}

/** Longest name that Word takes. */
const LONGEST = 40;

/**
 * The hidden bookmark that carries an id: "_muc_" + id, anything but Latin letters and digits as "_" and the
 * four hex digits of its UTF-16 code. Undefined where there is no id or Word would not take so long a name.
 */
export function bookmarkName(kind: string, id: string | null): string | undefined {
  if (!id) return undefined;
  const written = id.replace(
    /[^A-Za-z0-9]/g,
    (sign) => `_${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const name = `_${kind}_${written}`;
  return name.length <= LONGEST ? name : undefined;
}

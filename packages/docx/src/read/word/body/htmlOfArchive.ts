/** The page in a web archive (.mht, RFC 2557): its first part that is HTML. Undefined when there is none. */
export function htmlOfArchive(archive: string): string | undefined {
  const boundary = /boundary="?([^"\r\n;]+)"?/iu.exec(archive)?.[1];
  if (boundary === undefined) return undefined;
  for (const part of archive.split(`--${boundary}`)) {
    const end = /\r?\n\r?\n/u.exec(part.trimStart());
    const head = end ? part.trimStart().slice(0, end.index) : '';
    if (!end || !/^content-type:\s*text\/html/imu.test(head)) continue;
    const body = part.trimStart().slice(end.index + end[0].length);
    return /^content-transfer-encoding:\s*quoted-printable/imu.test(head) ? fromQuotedPrintable(body) : body;
  }
  return undefined;
}

/** Bytes are written "=C3=B4", and a line that goes on ends with "=". */
function fromQuotedPrintable(text: string): string {
  const joined = text.replace(/=\r?\n/gu, '');
  return joined.replace(/(?:=[\da-f]{2})+/giu, (codes) => {
    const bytes = codes
      .split('=')
      .slice(1)
      .map((code) => Number.parseInt(code, 16));
    return new TextDecoder().decode(Uint8Array.from(bytes));
  });
}

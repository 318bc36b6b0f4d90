import { isCapitals } from '../lines/sentences.ts';
import { type SourceLine, wordsOfLine } from '../lines/sourceLine.ts';
import { isSigningLine } from './readSignature.ts';

/** The lines of each who signs: a column each, and one more where titles begin again below a name. */
export function signersIn(lines: readonly SourceLine[]): SourceLine[][] {
  const columns = new Map<number, SourceLine[]>();
  for (const line of lines) {
    const column = line.known?.signer;
    const role = line.known?.role?.kind;
    if (column === undefined || role === 'recipient' || role === 'recipientsLabel') continue;
    const above = columns.get(column);
    if (above) above.push(line);
    else columns.set(column, [line]);
  }
  const places = new Map(lines.map((line, index) => [line, index]));
  return [...columns.values()]
    .flatMap(apart)
    .filter((signer) => signer.some((line) => wordsOfLine(line) !== ''))
    .sort((a, b) => places.get(a[0]!)! - places.get(b[0]!)!);
}

function apart(lines: readonly SourceLine[]): SourceLine[][] {
  const signers: SourceLine[][] = [];
  let isNamed = false;
  for (const line of lines) {
    const isTitle = opensTitle(line);
    if (signers.length === 0 || (isTitle && isNamed)) {
      signers.push([]);
      isNamed = false;
    }
    signers.at(-1)!.push(line);
    isNamed ||= isName(line);
  }
  return signers;
}

function opensTitle(line: SourceLine): boolean {
  const role = line.known?.role?.kind;
  if (role) return role === 'signatureAuthority' || role === 'signaturePosition';
  return isSigningLine(wordsOfLine(line));
}

function isName(line: SourceLine): boolean {
  const role = line.known?.role?.kind;
  if (role) return role === 'signatureName';
  const text = wordsOfLine(line);
  return text !== '' && !isCapitals(text) && !text.startsWith('(');
}

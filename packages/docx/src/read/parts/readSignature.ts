import type { Finding } from '@duthao/plan';
import { isCapitals } from '../lines/sentences.ts';
import { removed } from '../removed.ts';

export interface Signature {
  readonly authority: string | null;
  readonly position: string | null;
  readonly name: string | null;
  readonly post: string | null;
}

const AUTHORITY = /^(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|TUN|Q)\s*[./]?\s/u;
const POSITION =
  /^(?:QUYỀN |PHỤ TRÁCH |PHÓ |Q\. ?)?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|PHÓ TỔNG GIÁM ĐỐC|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TRƯỞNG|HIỆU TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CHÁNH|VIỆN TRƯỞNG|BÍ THƯ|TỔNG BIÊN TẬP|THỦ TRƯỞNG)(?=\s|$)/u;
const SIGNED = /^\(?\s*(?:đã ký|ký tên|ký, đóng dấu|ký tên, đóng dấu|đã ký và đóng dấu)[\s,)]*$/iu;

/** Whether a line in capitals says who signs or for whom. */
export function isSigningLine(text: string): boolean {
  return isCapitals(text) && (AUTHORITY.test(text) || POSITION.test(text));
}

/** Reads authority lines, position, name and what follows the name, one line each. */
export function readSignature(lines: readonly string[]): {
  signature: Signature | null;
  findings: Finding[];
} {
  const signed = lines.filter((line) => SIGNED.test(line));
  const findings = signed.map((line) => removed('signedMark', 'Đã bỏ dòng ghi việc ký.', line));
  const rest = lines.filter((line) => !SIGNED.test(line)).flatMap(splitDeputy);
  if (rest.length === 0) return { signature: null, findings };
  const firstSmall = rest.findIndex(
    (line, index) => !isCapitals(line) || (index > 0 && isNameInCapitals(line)),
  );
  const titles = firstSmall < 0 ? rest : rest.slice(0, firstSmall);
  const [name, ...posts] = firstSmall < 0 ? [] : rest.slice(firstSmall);
  const position = titles.length > 0 && !AUTHORITY.test(titles.at(-1)!) ? titles.at(-1)! : null;
  const authority = (position === null ? titles : titles.slice(0, -1)).join('\n');
  const signature = {
    authority: authority || null,
    position,
    name: name ?? null,
    post: posts.join('\n') || null,
  };
  return { signature, findings };
}

/** "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC" on one line is two. */
function splitDeputy(line: string): string[] {
  const match = /^((?:KT|K\/T)\s*[./]?\s.+?)\s+(PHÓ\s.+)$/u.exec(line);
  return match ? [match[1]!, match[2]!] : [line];
}

function isNameInCapitals(line: string): boolean {
  return isCapitals(line) && !isSigningLine(line) && line.split(' ').length <= 5;
}

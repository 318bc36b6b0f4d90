import { plain } from '../match/Expected.ts';
import { below, parseXml } from '../read/xml.ts';
import type { Sheet } from '../Sheet.ts';
import type { Rule } from './Rule.ts';

/** The A.2 and nd30 14: what an e-office reads from the file without opening it. */
export const properties: Rule = {
  name: 'properties',
  check(sheet, { is, holds }) {
    const part = sheet.word.parts['docProps/custom.xml'];
    holds('A.2', 'custom properties', part !== undefined);
    if (!part) return;
    const values = below(parseXml(part), 'lpwstr').map((value) => plain(value.textContent ?? ''));
    for (const [what, value] of wanted(sheet)) {
      if (value)
        is(
          'A.2',
          `property: ${what}`,
          true,
          values.some((one) => one === value || (what === 'nơi nhận' && one.includes(value))),
        );
    }
  },
};

/** Attributes of the document that is signed: the decision where one issues the plan. */
function wanted({ plan, printed }: Sheet): [string, string][] {
  const first = (role: string): string => printed.find((one) => one.role === role)?.text ?? '';
  const [, number = '', code = ''] = /^Số: ?([^/]*)\/(.*)$/.exec(first('number')) ?? [];
  const title = plan.children.find(({ type }) => type.name === 'docTitle');
  const subject = title?.children.find(({ type }) => type.name === 'subject');
  const marked = subject?.children.some(({ isText }) => !isText);
  return [
    ['loại', plain(title?.children.find(({ type }) => type.name === 'docType')?.textContent ?? '')],
    ['số', number],
    ['ký hiệu', code],
    ['trích yếu', marked ? '' : plain(subject?.textContent ?? '')],
    ['người ký', first('signName')],
    ['nơi nhận', first('recipient').replace(/^- |( \([^)]*\))?[;.]$/gu, '')],
  ];
}

import { isAttached, numberLine } from '@duthao/plan';
import type { IPropertiesOptions } from 'docx';
import type { Node } from 'prosemirror-model';

type Properties = Pick<
  IPropertiesOptions,
  'title' | 'subject' | 'creator' | 'lastModifiedBy' | 'customProperties'
>;

/** What the office's system reads from the file without opening it (Phụ lục VI); empty fields are left out. */
export function propertiesOf(plan: Node): Properties {
  const issuedBy = isAttached(plan) ? plan.firstChild! : plan;
  const head = findIn(issuedBy, 'letterhead');
  const docType = textIn(plan, 'docType');
  const subject = textIn(plan, 'subject');
  const issuer = oneLine((head?.attrs.issuerInText ?? head?.attrs.issuer) as string | null);
  const signature = findIn(issuedBy, 'signature');
  const custom: Record<string, string> = {
    'Loại văn bản': docType,
    Số: writtenNumber(head),
    'Ký hiệu': oneLine(head?.attrs.code as string | null),
    'Trích yếu': subject,
    'Cơ quan ban hành': issuer,
    'Người ký': oneLine(signature?.attrs.name as string | null),
    'Chức vụ người ký': oneLine(signature?.attrs.position as string | null),
  };
  return {
    title: [docType, subject].filter(Boolean).join(' '),
    subject,
    creator: issuer || 'Dự Thảo',
    lastModifiedBy: issuer || 'Dự Thảo',
    customProperties: Object.entries(custom)
      .filter(([, value]) => value)
      .map(([name, value]) => ({ name, value })),
  };
}

function writtenNumber(head: Node | undefined): string {
  const number = head?.attrs.number as string | null;
  return number ? numberLine({ number, code: '' }).replace(/^Số: |\/$/g, '') : '';
}

function findIn(parent: Node, name: string): Node | undefined {
  let found: Node | undefined;
  parent.descendants((node) => {
    if (!found && node.type.name === name) found = node;
    return !found && node.type.name !== 'decisionPart';
  });
  return found;
}

const textIn = (parent: Node, name: string): string => oneLine(findIn(parent, name)?.textContent);

const oneLine = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

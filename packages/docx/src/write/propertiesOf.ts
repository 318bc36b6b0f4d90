import { aroundRecipient, type BlockNode, isAttached, isBlank, numberLine } from '@duthao/plan';
import type { IPropertiesOptions } from 'docx';
import type { Node } from 'prosemirror-model';

type Properties = Required<
  Pick<IPropertiesOptions, 'title' | 'subject' | 'creator' | 'lastModifiedBy' | 'customProperties'>
> & { readonly category: string };
type Head = BlockNode<'letterhead'>['attrs'];

/** What the office's system reads from the file without opening it (Phụ lục VI); empty fields are left out. */
export function propertiesOf(plan: Node): Properties {
  const issuedBy = isAttached(plan) ? plan.firstChild! : plan;
  const head = findIn(issuedBy, 'letterhead')?.attrs as Head | undefined;
  const docType = textIn(plan, 'docType');
  const subject = textIn(plan, 'subject');
  const issuer = oneLine(head?.issuerInText ?? head?.issuer);
  const signature = findIn(issuedBy, 'signature')?.attrs;
  const custom: Record<string, string> = {
    'Loại văn bản': docType,
    Số: writtenNumber(head),
    'Ký hiệu': oneLine(head?.code),
    'Trích yếu': subject,
    'Cơ quan ban hành': issuer,
    'Cơ quan chủ quản': oneLine(head?.superior),
    'Địa danh': oneLine(head?.place),
    'Ngày ban hành': isoDay(head),
    'Người ký': oneLine(signature?.name as string | null),
    'Quyền hạn ký': oneLine(signature?.authority as string | null),
    'Chức vụ người ký': oneLine(signature?.position as string | null),
    'Nơi nhận': recipientsOf(issuedBy),
  };
  return {
    title: [docType, subject].filter(Boolean).join(' '),
    subject,
    category: docType,
    creator: issuer || 'Dự Thảo',
    lastModifiedBy: issuer || 'Dự Thảo',
    customProperties: Object.entries(custom)
      .filter(([, value]) => value)
      .map(([name, value]) => ({ name, value })),
  };
}

function writtenNumber(head: Head | undefined): string {
  const number = head?.number;
  return number ? numberLine({ number, code: '' }).replace(/^Số: |\/$/g, '') : '';
}

/** Only a whole date: before it is issued a plan has no day. */
function isoDay(head: Head | undefined): string {
  if (!head?.day || !head.month || !head.year) return '';
  return [head.year, head.month, head.day].map((part) => String(part).padStart(2, '0')).join('-');
}

/** "UBND tỉnh (để b/c); Các phòng; Lưu: VT, TH": the lines of nơi nhận without their dashes. */
function recipientsOf(issuedBy: Node): string {
  const endorsement = issuedBy.children.find(({ type }) => type.name === 'endorsement');
  const list = endorsement?.children.filter(({ type }) => type.name === 'recipients') ?? [];
  return list
    .flatMap(({ children }) => children)
    .filter((line) => !isBlank(line))
    .map((line) => {
      const [before, after] = aroundRecipient(line.attrs as BlockNode<'recipient'>['attrs'], 0, 1);
      return oneLine(before.slice(2) + line.textContent + after.slice(0, -1));
    })
    .join('; ');
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

import { type HandOverField, type NumberEntry, priorities } from '@duthao/protocol';
import type { IssueFacts } from '../issueFactsOf.ts';
import { writtenNumber } from '../writtenNumber.ts';

export interface HandedOver {
  readonly facts: IssueFacts;
  readonly entry: NumberEntry | null;
  readonly pages: number | null;
}

type Rule = Pick<HandOverField, 'name' | 'label' | 'limit'> & {
  readonly missing: string | null;
  readonly asked?: boolean;
};

const NO_NUMBER = 'Văn bản chưa có số; ghi số trước.';

/** Names and lengths of Phụ lục VI, in the order in which the forms of e-offices ask. */
const rules = {
  TypeName: { label: 'Loại văn bản', limit: 100, missing: null },
  CodeNumber: { label: 'Số', limit: 11, missing: NO_NUMBER },
  CodeNotation: { label: 'Ký hiệu', limit: 30, missing: 'Văn bản chưa có ký hiệu.' },
  Subject: { label: 'Trích yếu', limit: 500, missing: 'Văn bản chưa có trích yếu.' },
  IssuedDate: { label: 'Ngày văn bản', limit: 10, missing: NO_NUMBER },
  FullName: { label: 'Người ký', limit: 50, missing: 'Văn bản chưa ghi họ tên người ký.', asked: true },
  Position: { label: 'Chức vụ', limit: 100, missing: 'Văn bản chưa ghi chức vụ người ký.', asked: true },
  OrganName: { label: 'Cơ quan ban hành', limit: 200, missing: null },
  To: { label: 'Nơi nhận', limit: null, missing: 'Văn bản chưa ghi nơi nhận.' },
  PageAmount: {
    label: 'Số trang',
    limit: 3,
    missing: 'Chưa rõ số trang; nhập số trang của bản ký.',
    asked: true,
  },
  Priority: { label: 'Độ khẩn', limit: null, missing: null },
} as const satisfies Record<string, Omit<Rule, 'name'>>;
type Name = keyof typeof rules;

const LONGEST_RECIPIENT = 200;

export function handOverFields(handed: HandedOver): HandOverField[] {
  const values = valuesOf(handed);
  return (Object.keys(rules) as Name[]).map((name) => {
    const rule: Omit<Rule, 'name'> = rules[name];
    const value = values[name];
    return {
      name,
      label: rule.label,
      value,
      limit: rule.limit,
      problem: problemOf(rule, value) ?? (name === 'To' ? recipientProblem(handed.facts.recipients) : null),
      asked: rule.asked ?? false,
    };
  });
}

/** 0 for what is not urgent. */
const priorityOf = ({ urgency }: IssueFacts): number =>
  urgency === null ? 0 : priorities.findIndex((name) => name.toLocaleUpperCase('vi') === urgency);

function valuesOf({ facts, entry, pages }: HandedOver): Record<Name, string> {
  return {
    TypeName: facts.typeName,
    CodeNumber: entry ? writtenNumber(entry.number) : '',
    CodeNotation: entry?.code ?? facts.code ?? '',
    Subject: facts.subject,
    IssuedDate: entry ? entry.datedOn.split('-').toReversed().join('/') : '',
    FullName: facts.signer,
    Position: [facts.authority, facts.position].filter(Boolean).join(' '),
    OrganName: facts.issuer,
    To: facts.recipients.join('; '),
    PageAmount: pages === null ? '' : String(pages),
    Priority: priorities[priorityOf(facts)] ?? priorities[0],
  };
}

function problemOf({ label, limit, missing }: Omit<Rule, 'name'>, value: string): string | null {
  if (value === '') return missing;
  if (limit === null || value.length <= limit) return null;
  return `${label} có ${value.length} ký tự, quá ${limit} ký tự mà Phụ lục VI cho phép; cần rút gọn khi nhập.`;
}

function recipientProblem(recipients: readonly string[]): string | null {
  const long = recipients.find((name) => name.length > LONGEST_RECIPIENT);
  return long
    ? `Nơi nhận “${long.slice(0, 40)}…” quá ${LONGEST_RECIPIENT} ký tự; cần rút gọn khi nhập.`
    : null;
}

/** The data of Phụ lục VI as other programs read them. */
export function toMetadata(handed: HandedOver): Record<string, unknown> {
  const { facts, pages, entry } = handed;
  const { FullName, Position, To: _to, Priority: _priority, PageAmount: _pages, ...rest } = valuesOf(handed);
  return {
    ...rest,
    Language: 'Tiếng Việt',
    PageAmount: pages,
    SignerInfo: { Position, FullName },
    To: facts.recipients.map((OrganName) => ({ OrganName })),
    Priority: priorityOf(facts),
    IssuedAmount: entry?.copies ?? null,
  };
}

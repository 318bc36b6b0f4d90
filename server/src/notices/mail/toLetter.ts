import { type NoticeKind, noticeKinds } from '@duthao/protocol';
import type { Letter } from './createPost.ts';

export interface ToMail {
  readonly id: string;
  readonly email: string;
  readonly kind: NoticeKind;
  readonly plan: { readonly title: string; readonly link: string } | null;
}

/** A letter says what kind of thing happened, the title and a link, and nothing of the text. */
export function toLetter({ id, email, kind, plan }: ToMail): Letter {
  // A title is one line: what follows a line break would be read as a header.
  const title = plan?.title.replace(/\s+/g, ' ').trim();
  const lines = [
    noticeKinds[kind],
    ...(plan ? ['', title || 'Kế hoạch chưa có tên', plan.link] : []),
    '',
    'Thư do phần mềm Dự Thảo gửi tự động; không trả lời thư này.',
  ];
  const subject = title ? `${noticeKinds[kind]} ${title}` : noticeKinds[kind];
  return { id, to: email, subject: shorten(subject), text: lines.join('\n') };
}

const shorten = (text: string): string => (text.length > 180 ? `${text.slice(0, 179)}…` : text);

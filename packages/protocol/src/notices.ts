import { z } from 'zod';

const id = z.string().min(1).max(64);

/** What people are told about, and how a letter says it: mail passes through strangers, so it never holds more. */
export const noticeKinds = {
  assigned: 'Có phần việc mới được giao.',
  reminded: 'Có lời đôn đốc về phần việc được giao.',
  deadline: 'Có phần việc sắp đến hạn hoặc đã quá hạn.',
  done: 'Có đơn vị báo đã xong phần của mình.',
  confirmed: 'Có phần việc đã được đơn vị xác nhận.',
  changedAfter: 'Phần việc đã xác nhận vừa được sửa.',
  suggested: 'Có đề nghị sửa ở phần việc của đơn vị.',
  answered: 'Đề nghị sửa đã được trả lời.',
  commented: 'Có ý kiến mới nhắc tới anh/chị hoặc trả lời anh/chị.',
  asked: 'Có kế hoạch gửi lấy ý kiến.',
  answerDue: 'Có lời đôn đốc trả lời ý kiến.',
  opinions: 'Có trả lời của đơn vị được lấy ý kiến.',
  responded: 'Ý kiến đã gửi được tiếp thu, giải trình.',
  step: 'Có bước xử lý chờ thực hiện.',
  returned: 'Văn bản bị trả lại.',
  opinion: 'Lãnh đạo đã cho ý kiến về văn bản.',
  approved: 'Văn bản đã được duyệt.',
  issued: 'Văn bản đã được ghi số hoặc phát hành.',
} as const;
export type NoticeKind = keyof typeof noticeKinds;

/** Of these one reads on the page of rounds; of all others in the plan. */
export const roundNotices: readonly NoticeKind[] = ['asked', 'answerDue', 'opinions', 'responded'];
const kind = z.enum(Object.keys(noticeKinds) as NoticeKind[]);

export const noticeSchema = z.object({
  id,
  kind,
  /** One sentence. */
  text: z.string(),
  /** Null when it is about no plan, or the plan is no longer open to the person. */
  plan: z.object({ id, title: z.string() }).nullable(),
  at: z.iso.datetime(),
  read: z.boolean(),
});
export type Notice = z.infer<typeof noticeSchema>;

/** GET /api/notices: the latest first; `unread` counts all, also those that are too old to be listed. */
export const noticesSchema = z.object({ unread: z.number().int(), notices: z.array(noticeSchema) });
export type Notices = z.infer<typeof noticesSchema>;

/** POST /api/notices/read: these, or all that a page saw. */
export const readNoticesSchema = z.union([
  z.object({ ids: z.array(id).min(1).max(200) }),
  z.object({ all: z.literal(true) }),
]);
export type ReadNotices = z.infer<typeof readNoticesSchema>;

/** PUT /api/notices/address: where letters to oneself go; null: none. GET answers it, and whether any are sent at all. */
export const mailAddressSchema = z.object({ email: z.email().max(200).nullable() });
export type MailAddress = z.infer<typeof mailAddressSchema>;
export const mailingSchema = mailAddressSchema.extend({ email: z.string().nullable(), sends: z.boolean() });
export type Mailing = z.infer<typeof mailingSchema>;

/** Something that one person has to do, computed from how things stand. */
export const waitingItemSchema = z.object({
  planId: id,
  planTitle: z.string(),
  /** What is to be done, as a heading: "Viết mục II.3 Giáo dục mầm non", "Duyệt nội dung, trình lãnh đạo". */
  what: z.string(),
  /** The last day, an ISO date. */
  deadline: z.iso.date().nullable(),
  /** Whose part it is, or from whom it came; empty when there is no more to say. */
  from: z.string(),
  /** Where it is done: in the text, on the page of what was submitted, of number and issue, or of opinions. */
  at: z.enum(['text', 'review', 'number', 'opinions']),
  /** Where in the text; null for the plan as a whole. Of opinions: the round. */
  placeId: id.nullable(),
});
export type WaitingItem = z.infer<typeof waitingItemSchema>;

/** GET /api/waiting: overdue first, then by day, what has no day last. `today` is the server's day. */
export const waitingSchema = z.object({ today: z.iso.date(), items: z.array(waitingItemSchema) });
export type Waiting = z.infer<typeof waitingSchema>;

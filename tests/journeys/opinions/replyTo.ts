import { threadListSchema } from '@duthao/protocol';
import { get, type Person, post } from '../../support/api.ts';

/** Says something more in the thread that holds these words. */
export async function replyTo(person: Person, planId: string, words: string, text: string): Promise<void> {
  const url = `/api/plans/${planId}/threads`;
  const { threads } = threadListSchema.parse(await (await get(person, url)).json());
  const thread = threads.find(({ comments }) => comments.some((one) => one.text === words));
  if (!thread) throw new Error(`no thread says “${words}”`);
  await post(person, `${url}/${thread.id}/comments`, { text });
}

import { useSession } from '../session/SessionContext.ts';
import { readUnsent, unsentByPerson } from './unsentIndex.ts';
import { UnsentNotice } from './UnsentNotice.tsx';

/** What other people have left unsent on this machine; only they can send it. */
export function UnsentNotices() {
  const { user } = useSession();
  return unsentByPerson(readUnsent())
    .filter((it) => it.userId !== user.id)
    .map((it) => <UnsentNotice key={it.userId} name={it.userName} count={it.count} />);
}

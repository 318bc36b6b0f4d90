import { useSession } from '../session/SessionContext.ts';
import { OwnUnsentNotice } from './OwnUnsentNotice.tsx';
import { readUnsent, unsentByPerson } from './unsentIndex.ts';
import { UnsentNotice } from './UnsentNotice.tsx';

/** What is left unsent on this machine: one's own with the way to send it, of others only whose it is. */
export function UnsentNotices() {
  const { user } = useSession();
  const unsent = readUnsent();
  const ofOthers = unsentByPerson(unsent.filter(({ userId }) => userId !== user.id));
  return (
    <>
      {unsent
        .filter(({ userId }) => userId === user.id)
        .map(({ planId, count }) => (
          <OwnUnsentNotice key={planId} planId={planId} count={count} />
        ))}
      {ofOthers.map(({ userId, userName, count }) => (
        <UnsentNotice key={userId} name={userName} count={count} />
      ))}
    </>
  );
}

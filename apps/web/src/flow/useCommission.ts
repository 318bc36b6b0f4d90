import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { setCommission } from '../api/flow.ts';
import { useSession } from '../session/SessionContext.ts';
import type { CommissionDraft } from './CommissionFields.tsx';
import { toCommission } from './toCommission.ts';

/** What is said of giao soạn thảo before there is a plan; `save` records it as soon as there is one. */
export function useCommission() {
  const { user } = useSession();
  const [draft, setDraft] = useState<CommissionDraft>({
    flowId: '',
    assignedBy: '',
    drafterId: user.id,
    source: '',
    due: '',
    note: '',
    issuedBy: '',
  });
  const [isTouched, setTouched] = useState(false);
  return {
    draft,
    change(changed: CommissionDraft): void {
      setDraft(changed);
      setTouched(true);
    },
    /** The plan is there whatever comes of this: it can be recorded again from the plan's own page. */
    async save(planId: string): Promise<void> {
      if (!isTouched) return;
      await setCommission(planId, toCommission(draft)).catch((error: unknown) =>
        notifications.show({
          message: `Kế hoạch đã lập, nhưng chưa ghi được phần giao soạn thảo. ${toSentence(error)}`,
          color: 'red',
          autoClose: 10_000,
        }),
      );
    },
  };
}

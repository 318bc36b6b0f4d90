import { type Commission, commissionSchema } from '@duthao/protocol';
import type { CommissionDraft } from './CommissionFields.tsx';

/** What the form says, as the server takes it. */
export function toCommission({ flowId, drafterId, due, ...rest }: CommissionDraft): Commission {
  const flow = flowId === '' ? {} : { flowId };
  return commissionSchema.parse({ ...rest, ...flow, drafterId: drafterId || null, due: due || null });
}

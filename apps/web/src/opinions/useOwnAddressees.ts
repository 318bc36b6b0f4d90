import type { Addressee, Round } from '@duthao/protocol';
import { useSession } from '../session/SessionContext.ts';

/** The person himself, his unit, or one for which he may answer. */
export function useOwnAddressees({ addressees }: Round): Addressee[] {
  const { user } = useSession();
  return addressees.filter(
    ({ kind, refId, mayAnswer }) =>
      mayAnswer ||
      (kind === 'unit' && refId !== null && user.unitIds.includes(refId)) ||
      (kind === 'person' && refId === user.id),
  );
}

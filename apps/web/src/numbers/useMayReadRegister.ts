import { useQuery } from '@tanstack/react-query';
import { ApiError } from '../api/ApiError.ts';
import { getRegister } from '../api/numbers.ts';
import { useSession } from '../session/SessionContext.ts';

/** Whether the register is open to this person: a văn thư, an administrator, or who acts for a văn thư today. */
export function useMayReadRegister(): boolean {
  const { user } = useSession();
  const known = user.admin || user.roles.some(({ role }) => role === 'clerk');
  // Only the server knows whose clerk somebody acts for.
  const asked = useQuery({
    queryKey: ['register', 'may'],
    queryFn: () =>
      getRegister({}).then(
        () => true,
        (error: unknown) => {
          if (error instanceof ApiError && error.kind === 'forbidden') return false;
          throw error;
        },
      ),
    enabled: !known && user.actsFor.length > 0,
  });
  return known || asked.data === true;
}

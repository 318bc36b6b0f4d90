import { useMutation, useQueryClient } from '@tanstack/react-query';

/** One act of a form: what it changed is read again, then `onDone` runs. */
export function useSaving<Input, Answer>(
  send: (input: Input) => Promise<Answer>,
  { refresh, onDone }: { refresh: readonly string[]; onDone?: (answer: Answer) => void },
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async (answer) => {
      await Promise.all(refresh.map((key) => client.invalidateQueries({ queryKey: [key] })));
      onDone?.(answer);
    },
  });
}

import { notifications } from '@mantine/notifications';
import type { ImportChange, ImportReport } from '@duthao/protocol';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toSentence } from '../api/ApiError.ts';
import { changeImport, getImport } from '../api/imports.ts';

interface Imported {
  /** Null while it is fetched, and for a plan that was not made of a file. */
  report: ImportReport | null;
  change(change: ImportChange): void;
}

/** How the file was understood that a plan was made of; what is ticked off shows at once and is kept by the server. */
export function useImport(planId: string): Imported {
  const client = useQueryClient();
  const queryKey = ['import', planId];
  const meta = { keepsPage: true };
  const report = useQuery({
    queryKey,
    queryFn: ({ signal }) => getImport(planId, signal),
    meta,
    staleTime: 60_000,
  });
  const changing = useMutation({
    mutationFn: (change: ImportChange) => changeImport(planId, change),
    onMutate: (change) =>
      void client.setQueryData<ImportReport | null>(queryKey, (now) => (now ? changed(now, change) : now)),
    onError: (error) => {
      notifications.show({ message: toSentence(error), color: 'red', autoClose: 10_000 });
      void client.invalidateQueries({ queryKey });
    },
  });
  return { report: report.data ?? null, change: changing.mutate };
}

function changed(report: ImportReport, change: ImportChange): ImportReport {
  if ('isAway' in change) return { ...report, isAway: change.isAway };
  const others = report.seen.filter((row) => row !== change.row);
  return { ...report, seen: change.isSeen ? [...others, change.row] : others };
}

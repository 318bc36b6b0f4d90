import { Button, Skeleton } from '@mantine/core';
import type { AuditEntry, AuditFilter } from '@duthao/protocol';
import { useInfiniteQuery } from '@tanstack/react-query';
import { toSentence } from '../api/ApiError.ts';
import { readAudit } from '../api/audit.ts';
import { toClock, toDay } from '../ui/clock.ts';
import { ListMessage } from '../ui/ListMessage.tsx';
import table from '../ui/table.module.css';
import { actionNames } from './actionNames.ts';

/** The lines of the log that fit the filter, newest first, a hundred at a time. */
export function AuditTable({ filter }: { filter: AuditFilter }) {
  const query = useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam, signal }) => readAudit({ ...filter, before: pageParam }, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ entries, more }) => (more ? entries.at(-1)?.seq : undefined),
  });
  if (query.isPending) return <Skeleton height={160} radius="md" mt="md" />;
  if (query.isError) {
    return (
      <ListMessage title="Chưa đọc được nhật ký" text={toSentence(query.error)}>
        <Button variant="default" onClick={() => void query.refetch()}>
          Thử lại
        </Button>
      </ListMessage>
    );
  }
  const entries = query.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) {
    return (
      <ListMessage
        title="Không có dòng nào"
        text="Chưa có việc quản trị nào khớp với người và ngày đã chọn."
      />
    );
  }
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Lúc</th>
            <th scope="col">Người làm</th>
            <th scope="col">Việc</th>
            <th scope="col">Đối với</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Line key={entry.seq} entry={entry} />
          ))}
        </tbody>
      </table>
      {query.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Xem thêm
        </Button>
      )}
    </>
  );
}

function Line({ entry }: { entry: AuditEntry }) {
  const { actor, forWhom, subject } = entry;
  const at = new Date(entry.time);
  return (
    <tr>
      <td>
        <time dateTime={entry.time}>
          {toClock(at)} ngày {toDay(at)}
        </time>
      </td>
      <td>
        {actor.name}
        {forWhom !== null && <div className={table.note}>Làm thay {forWhom.name}</div>}
      </td>
      <td>{actionNames[entry.action]}</td>
      <td>
        {subject.name}
        {entry.detail !== '' && <div className={table.note}>{entry.detail}</div>}
      </td>
    </tr>
  );
}

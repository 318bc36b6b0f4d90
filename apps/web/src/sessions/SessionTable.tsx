import { Alert, Button, Skeleton } from '@mantine/core';
import type { OpenSession } from '@duthao/protocol';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { endSessions, listSessions, type SessionsOf } from '../api/accounts.ts';
import { toSentence } from '../api/ApiError.ts';
import { toMoment } from '../ui/clock.ts';
import { ListMessage } from '../ui/ListMessage.tsx';
import table from '../ui/table.module.css';
import { describeAgent } from './describeAgent.ts';

/** Where somebody is signed in, with a way to end each. */
export function SessionTable({ of }: { of: SessionsOf }) {
  const client = useQueryClient();
  const queryKey = ['sessions', of?.id ?? 'own'];
  const query = useQuery({ queryKey, queryFn: () => listSessions(of) });
  const ending = useMutation({
    mutationFn: (id: string | null) => endSessions(of, id),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  if (query.isPending) return <Skeleton height={120} radius="md" />;
  if (query.isError) {
    return (
      <ListMessage title="Chưa đọc được danh sách phiên đăng nhập" text={toSentence(query.error)}>
        <Button variant="default" onClick={() => void query.refetch()}>
          Thử lại
        </Button>
      </ListMessage>
    );
  }
  const others = query.data.filter(({ current }) => !current);
  return (
    <>
      {ending.isError && (
        <Alert color="red" variant="light" role="alert" p="sm" mb="sm" c="var(--ink)">
          {toSentence(ending.error)}
        </Alert>
      )}
      {query.data.length === 0 && <p className={table.note}>Không có phiên đăng nhập nào.</p>}
      {query.data.length > 0 && (
        <Rows sessions={query.data} now={new Date(query.dataUpdatedAt)} onEnd={ending.mutate} />
      )}
      {others.length > 1 && (
        <Button mt="md" variant="default" loading={ending.isPending} onClick={() => ending.mutate(null)}>
          {of === null ? 'Kết thúc mọi phiên khác' : 'Kết thúc mọi phiên'}
        </Button>
      )}
    </>
  );
}

interface RowsProps {
  sessions: readonly OpenSession[];
  now: Date;
  onEnd(id: string): void;
}

function Rows({ sessions, now, onEnd }: RowsProps) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">Máy, trình duyệt</th>
          <th scope="col">Đăng nhập lúc</th>
          <th scope="col">Dùng gần nhất</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id}>
            <td>
              {describeAgent(session.agent)}
              <div className={table.note}>{session.address}</div>
            </td>
            <td>{toMoment(new Date(session.since), now)}</td>
            <td>{session.inPlan ? 'Đang mở kế hoạch' : toMoment(new Date(session.lastUse), now)}</td>
            <td className={table.act}>
              {session.current ? (
                'Phiên này'
              ) : (
                <Button size="xs" variant="default" onClick={() => onEnd(session.id)}>
                  Kết thúc
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

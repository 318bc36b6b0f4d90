import { Button, Text, Title } from '@mantine/core';
import type { Waiting } from '@duthao/protocol';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import { toSentence } from '../api/ApiError.ts';
import { listWaiting } from '../api/notices.ts';
import { UnsentNotices } from '../room/UnsentNotices.tsx';
import { ListMessage } from '../ui/ListMessage.tsx';
import { PageLoading } from '../ui/PageLoading.tsx';
import { twoDigits } from '../ui/twoDigits.ts';
import { useSession } from '../session/SessionContext.ts';
import { FirstSteps } from './FirstSteps.tsx';
import classes from './HomePage.module.css';
import { WaitingRow } from './WaitingRow.tsx';
import { waitingDays } from './waitingDays.ts';

/** What waits for the person who is signed in, from all plans, the most urgent first. */
export function HomePage() {
  const query = useQuery({
    queryKey: ['waiting'],
    queryFn: ({ signal }) => listWaiting(signal),
    refetchInterval: 30_000,
  });
  const { data } = query;
  const { user } = useSession();
  return (
    <>
      <title>Việc chờ tôi - Dự Thảo</title>
      <div className={classes.head}>
        <Title order={1} fz={20} lh={1.4}>
          Việc chờ tôi
        </Title>
        <Text role="status" c="dimmed">
          {data === undefined || data.items.length === 0 ? '' : `${twoDigits(data.items.length)} việc`}
        </Text>
      </div>
      {user.admin && <FirstSteps />}
      <UnsentNotices />
      <WaitingList query={query} />
    </>
  );
}

/** What waits in each of its states: being read, failed, nothing, something. */
function WaitingList({ query }: { query: UseQueryResult<Waiting> }) {
  const { data } = query;
  if (data === undefined && query.isError) {
    return (
      <ListMessage title="Chưa đọc được việc đang chờ" text={toSentence(query.error)}>
        <Button variant="default" onClick={() => void query.refetch()}>
          Thử lại
        </Button>
      </ListMessage>
    );
  }
  if (data === undefined) return <PageLoading label="Đang đọc việc chờ" />;
  if (data.items.length === 0) return <NothingWaits />;
  return waitingDays(data.today, data.items).map(({ key, heading, isOverdue, items }) => (
    <section key={key} className={classes.day} aria-labelledby={`han-${key}`}>
      <h2 id={`han-${key}`} className={classes.heading} data-overdue={isOverdue}>
        {heading}
      </h2>
      <ul className={classes.list}>
        {items.map((item, index) => (
          <WaitingRow key={`${item.planId} ${item.placeId} ${index}`} item={item} today={data.today} />
        ))}
      </ul>
    </section>
  ));
}

function NothingWaits() {
  return (
    <ListMessage
      title="Không có việc nào đang chờ"
      text="Khi có phần việc được giao hoặc có bước cần anh/chị xử lý, việc đó hiện ở đây cùng với hạn."
    >
      <Button component={Link} to="/ke-hoach" variant="default">
        Xem các kế hoạch
      </Button>
    </ListMessage>
  );
}

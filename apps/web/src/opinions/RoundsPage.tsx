import { Button } from '@mantine/core';
import { type RoundList, stateSpecs } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { ApiError, toSentence } from '../api/ApiError.ts';
import { getPlan } from '../api/plans.ts';
import { StateChip } from '../plans/StateChip.tsx';
import { ListMessage } from '../ui/ListMessage.tsx';
import { PageLoading } from '../ui/PageLoading.tsx';
import bar from '../ui/bar.module.css';
import { useBeside } from '../room/useBeside.ts';
import { AsSubmitted } from './AsSubmitted.tsx';
import { firstRound } from './firstRound.ts';
import classes from './Opinions.module.css';
import { RoundTabs } from './RoundTabs.tsx';
import { RoundView } from './RoundView.tsx';
import { SendForm } from './SendForm.tsx';
import { useFocusKept } from './useFocusKept.ts';
import { useRoundAddress } from './useRoundAddress.ts';
import { useRounds } from './useRounds.ts';

/** Who was asked about a plan, what they said, and what was said to that. */
export function RoundsPage() {
  const { planId = '' } = useParams();
  const plan = useQuery({ queryKey: ['plan', planId], queryFn: () => getPlan(planId), retry: false });
  const rounds = useRounds(planId);
  useBeside(planId);
  const title = ['Lấy ý kiến', plan.data?.title].filter(Boolean).join(': ');
  return (
    <>
      <title>{`${title} - Dự Thảo`}</title>
      <header className={`${bar.bar} ${classes.bar}`}>
        <Button
          component={Link}
          to={`/ke-hoach/${encodeURIComponent(planId)}`}
          variant="subtle"
          className={classes.back}
          leftSection={<ArrowLeft size={18} aria-hidden />}
        >
          Về văn bản
        </Button>
        <h1 className={classes.title} title={title}>
          {title}
        </h1>
        {plan.data && <StateChip state={plan.data.state} />}
      </header>
      {rounds.data ? (
        <Rounds
          planId={planId}
          list={rounds.data}
          isFrozen={plan.data !== undefined && stateSpecs[plan.data.state].text !== 'open'}
        />
      ) : rounds.isError ? (
        <main className={classes.page}>
          <ListMessage title="Chưa xem được các lần lấy ý kiến" text={toSentence(rounds.error)}>
            {isClosedTo(rounds.error) ? (
              <Button component={Link} to="/ke-hoach" variant="default">
                Về danh sách kế hoạch
              </Button>
            ) : (
              <Button variant="default" onClick={() => void rounds.refetch()}>
                Thử lại
              </Button>
            )}
          </ListMessage>
        </main>
      ) : (
        <PageLoading label="Đang đọc các lần lấy ý kiến" />
      )}
    </>
  );
}

/** To ask again would bring the same answer. */
const isClosedTo = (error: unknown): boolean =>
  error instanceof ApiError && (error.kind === 'notFound' || error.kind === 'forbidden');

function Rounds({ planId, list, isFrozen }: { planId: string; list: RoundList; isFrozen: boolean }) {
  const [address, go] = useRoundAddress();
  const { rounds, maySend } = list;
  const main = useFocusKept([address.round, address.part, address.addressee].join());
  const isSending = maySend && address.round === 'moi';
  const round = rounds.find(({ id }) => id === address.round) ?? firstRound(rounds);
  return (
    <main ref={main} tabIndex={-1} className={classes.page}>
      {isFrozen && rounds.length > 0 && list.asSubmitted === null && (
        <p className={classes.warn} role="status">
          Văn bản đã khóa để xử lý tiếp nên việc lấy ý kiến, giải trình chỉ xem được; mở lại khi văn bản được
          trả lại hoặc rút về.
        </p>
      )}
      <AsSubmitted list={list} />
      <RoundTabs list={list} shownId={isSending ? null : (round?.id ?? null)} />
      {isSending ? (
        <SendForm planId={planId} list={list} onDone={(id) => go({ round: id })} />
      ) : round ? (
        <RoundView key={round.id} planId={planId} round={round} isFrozen={isFrozen} />
      ) : (
        <ListMessage
          title="Chưa lấy ý kiến lần nào"
          text={
            maySend
              ? 'Dự thảo gửi được tới đơn vị trong cơ quan và nơi ngoài cơ quan; ý kiến về được tổng hợp, giải trình tại đây.'
              : 'Khi dự thảo được gửi lấy ý kiến, nơi được hỏi và tình hình trả lời hiện ở đây.'
          }
        >
          {maySend && <Button onClick={() => go({ round: 'moi' })}>Gửi lấy ý kiến</Button>}
        </ListMessage>
      )}
    </main>
  );
}

import { Button } from '@mantine/core';
import type { FlowOffer, PlanFlow } from '@duthao/protocol';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { toSentence } from '../api/ApiError.ts';
import { StateChip } from '../plans/StateChip.tsx';
import { ListMessage } from '../ui/ListMessage.tsx';
import { PageLoading } from '../ui/PageLoading.tsx';
import bar from '../ui/bar.module.css';
import { ActDialog } from './ActDialog.tsx';
import { hasNumberPage } from './hasNumberPage.ts';
import classes from './Review.module.css';
import { ReviewSummary } from './ReviewSummary.tsx';
import { useFlow } from './useFlow.ts';
import { VersionPages } from './VersionPages.tsx';

/** What was submitted, for whoever decides about it: in short, what changed, the pages, and three answers. */
export function ReviewPage() {
  const { planId = '' } = useParams();
  const { data: flow, error, refetch } = useFlow(planId);
  if (error && !flow) {
    return (
      <ListMessage title="Chưa mở được văn bản này" text={toSentence(error)}>
        <Button variant="default" onClick={() => void refetch()}>
          Thử lại
        </Button>
      </ListMessage>
    );
  }
  return flow ? <Review key={planId} flow={flow} /> : <PageLoading label="Đang mở văn bản" />;
}

function Review({ flow }: { flow: PlanFlow }) {
  const newest = flow.versions[0]?.no ?? null;
  const [picked, setPicked] = useState<number | null>(null);
  const no = picked ?? newest;
  return (
    <div className={classes.page}>
      <title>{`${flow.title} - Dự Thảo`}</title>
      <header className={`${bar.bar} ${classes.head}`}>
        <Link to="/" className={classes.back} aria-label="Về Việc chờ tôi">
          <ArrowLeft size={18} aria-hidden />
        </Link>
        <h1 className={classes.title}>{flow.title}</h1>
        <StateChip state={flow.state} />
        {flow.mayOpenRoom && (
          <Button component={Link} to={`/ke-hoach/${flow.planId}`} variant="default" ml="auto">
            Mở văn bản soạn thảo
          </Button>
        )}
      </header>
      <main className={classes.body}>
        <ReviewSummary flow={flow} no={no} onPick={setPicked} />
        {no === null ? (
          <p className={classes.none}>Chưa có bản nào được trình.</p>
        ) : (
          <VersionPages key={no} planId={flow.planId} no={no} />
        )}
      </main>
      <Answers flow={flow} isNewest={no === newest} />
    </div>
  );
}

const order: readonly FlowOffer['kind'][] = [
  'pass',
  'return',
  'opinion',
  'takeBack',
  'force',
  'changeSigner',
  'recall',
];

/** The answers as large as a finger; only to the newest version. */
function Answers({ flow, isNewest }: { flow: PlanFlow; isNewest: boolean }) {
  const [chosen, setChosen] = useState<FlowOffer | null>(null);
  const offers = flow.offers
    .filter(({ kind }) => order.includes(kind))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const isNumbered = hasNumberPage(flow.state);
  if (offers.length === 0 && !isNumbered) return null;
  return (
    <footer className={classes.answers}>
      {offers.map((offer) => (
        <Button
          key={`${offer.kind} ${offer.act} ${offer.forUser?.id}`}
          size="lg"
          variant={offer.kind === 'pass' ? 'filled' : 'default'}
          disabled={!isNewest}
          onClick={() => setChosen(offer)}
        >
          {offer.label}
          {offer.forUser && ` (thay ${offer.forUser.name})`}
        </Button>
      ))}
      {isNumbered && (
        <Button component={Link} to={`/ke-hoach/${flow.planId}/phat-hanh`} size="lg" variant="default">
          Số, phát hành
        </Button>
      )}
      {chosen && <ActDialog flow={flow} offer={chosen} unsaved={false} onClose={() => setChosen(null)} />}
    </footer>
  );
}

import { Button } from '@mantine/core';
import type { FlowOffer, PlanFlow } from '@duthao/protocol';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActDialog } from './ActDialog.tsx';
import classes from './Flow.module.css';
import { hasNumberPage } from './hasNumberPage.ts';

interface Props {
  flow: PlanFlow;
  unsaved: boolean;
}

const first: readonly FlowOffer['kind'][] = ['pass', 'return', 'opinion'];
const byWeight = (a: FlowOffer, b: FlowOffer): number => weight(a) - weight(b);
const weight = ({ kind }: FlowOffer): number => (first.indexOf(kind) + first.length + 1) % (first.length + 1);

/** What the person may do now: the next step as the one filled button, the rest quiet below it. */
export function OfferButtons({ flow, unsaved }: Props) {
  const [chosen, setChosen] = useState<FlowOffer | null>(null);
  const offers = flow.offers.toSorted(byWeight);
  const isNumbered = hasNumberPage(flow.state);
  return (
    <div className={classes.offers}>
      {offers.map((offer) => (
        <Button
          key={`${offer.kind} ${offer.act} ${offer.to} ${offer.forUser?.id}`}
          variant={isNext(offer, flow) ? 'filled' : 'default'}
          onClick={() => setChosen(offer)}
          className={classes.offer}
        >
          {offer.label}
          {offer.forUser && ` (thay ${offer.forUser.name})`}
        </Button>
      ))}
      {isNumbered && (
        <Button component={Link} to={`/ke-hoach/${flow.planId}/phat-hanh`} variant="default">
          Số, phát hành
        </Button>
      )}
      {chosen && <ActDialog flow={flow} offer={chosen} unsaved={unsaved} onClose={() => setChosen(null)} />}
    </div>
  );
}

/** In the state of being given out, beginning is the next step. */
const isNext = ({ kind }: FlowOffer, { state }: PlanFlow): boolean =>
  kind === 'pass' || (kind === 'go' && state === 'assigned');

import { Button } from '@mantine/core';
import type { Dispute, Round } from '@duthao/protocol';
import { useState } from 'react';
import { Card } from '../ui/Card.tsx';
import { DisputeDialog } from './DisputeDialog.tsx';
import classes from './Opinions.module.css';

/** Where those who were asked contradict each other: what the leader decides. */
export function Disputes({ planId, round }: { planId: string; round: Round }) {
  const [edited, setEdited] = useState<Dispute | null>(null);
  if (round.disputes.length === 0) return null;
  return (
    <Card id="y-kien-khac-nhau" title="Ý kiến khác nhau, trình lãnh đạo quyết định">
      {round.disputes.map((dispute) => {
        const own = round.opinions.filter(({ disputeId }) => disputeId === dispute.id);
        return (
          <article key={dispute.id} className={classes.opinion} data-plain aria-label={dispute.title}>
            <div className={classes.opinionBody}>
              <div className={classes.headLine}>
                <strong>{dispute.title}</strong>
                {round.mayRespond && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`Sửa điểm khác nhau: ${dispute.title}`}
                    onClick={() => setEdited(dispute)}
                  >
                    Sửa
                  </Button>
                )}
              </div>
              {own.map((opinion) => (
                <p key={opinion.id} className={classes.words}>
                  <span className={classes.giver}>{giverOf(round, opinion.addresseeId)}</span>:{' '}
                  {opinion.words}
                </p>
              ))}
              {dispute.note !== '' && <p className={classes.note}>{dispute.note}</p>}
            </div>
          </article>
        );
      })}
      {edited && (
        <DisputeDialog
          planId={planId}
          round={round}
          dispute={edited}
          opinionIds={round.opinions.filter(({ disputeId }) => disputeId === edited.id).map(({ id }) => id)}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}

const giverOf = ({ addressees }: Round, id: string): string =>
  addressees.find((one) => one.id === id)?.name ?? '';

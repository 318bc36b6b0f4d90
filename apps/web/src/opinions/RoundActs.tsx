import { Button } from '@mantine/core';
import type { Round } from '@duthao/protocol';
import { useState } from 'react';
import { AskMore } from './AskMore.tsx';
import { CloseRound } from './CloseRound.tsx';
import { DueDialog } from './DueDialog.tsx';
import classes from './Opinions.module.css';

/** What who runs a round may do with it as a whole. */
export function RoundActs({ planId, round }: { planId: string; round: Round }) {
  const [open, setOpen] = useState<'due' | 'more' | 'close' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className={classes.acts}>
      {round.isOpen && (
        <>
          <Button variant="default" onClick={() => setOpen('more')}>
            Hỏi thêm…
          </Button>
          <Button variant="default" onClick={() => setOpen('due')}>
            Đổi hạn…
          </Button>
        </>
      )}
      <Button variant="default" onClick={() => setOpen('close')}>
        {round.isOpen ? 'Kết thúc…' : 'Mở lại…'}
      </Button>
      {open === 'due' && <DueDialog planId={planId} round={round} onClose={close} />}
      {open === 'more' && <AskMore planId={planId} round={round} onClose={close} />}
      {open === 'close' && <CloseRound planId={planId} round={round} onClose={close} />}
    </div>
  );
}

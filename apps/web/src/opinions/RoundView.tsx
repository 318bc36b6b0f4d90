import type { Round } from '@duthao/protocol';
import { Answering } from './Answering.tsx';
import { AnswerPart } from './AnswerPart.tsx';
import { Board } from './Board.tsx';
import { EnterPart } from './EnterPart.tsx';
import classes from './Opinions.module.css';
import { RoundHead } from './RoundHead.tsx';
import { type RoundPart, useRoundAddress } from './useRoundAddress.ts';
import { useOwnAddressees } from './useOwnAddressees.ts';
import { twoDigits } from '../ui/twoDigits.ts';

interface Props {
  planId: string;
  round: Round;
}

/** One round: how it stands, and one of its parts. */
export function RoundView({ planId, round }: Props) {
  const [address, go] = useRoundAddress();
  const own = useOwnAddressees(round);
  const entered = round.addressees.find(({ id, mayEnter }) => mayEnter && id === address.addressee);
  if (entered) return <EnterPart key={entered.id} planId={planId} round={round} addressee={entered} />;
  const parts: { part: RoundPart; label: string }[] = [
    ...(own.length > 0 ? [{ part: 'tra-loi' as const, label: 'Trả lời của đơn vị' }] : []),
    { part: 'noi', label: `Nơi được hỏi (${twoDigits(round.addressees.length)})` },
    { part: 'y-kien', label: `Ý kiến, giải trình (${twoDigits(round.opinions.length)})` },
  ];
  const part = parts.find((known) => known.part === address.part)?.part ?? parts[0]!.part;
  return (
    <>
      <RoundHead planId={planId} round={round} />
      <nav className={classes.tabs} aria-label="Các phần của lần lấy ý kiến">
        {parts.map(({ part: to, label }) => (
          <button
            key={to}
            type="button"
            className={classes.tab}
            aria-current={to === part ? 'true' : undefined}
            onClick={() => go({ round: round.id, part: to })}
          >
            {label}
          </button>
        ))}
      </nav>
      {part === 'tra-loi' &&
        own.map((addressee) => (
          <AnswerPart key={addressee.id} planId={planId} round={round} addressee={addressee} />
        ))}
      {part === 'noi' && <Board planId={planId} round={round} />}
      {part === 'y-kien' && <Answering planId={planId} round={round} />}
    </>
  );
}

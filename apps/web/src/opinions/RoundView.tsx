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

interface Part {
  readonly part: RoundPart;
  readonly label: string;
}

interface Props {
  planId: string;
  round: Round;
  /** The text is locked: what was said is only read. */
  isFrozen: boolean;
}

/** One round: how it stands, and one of its parts. */
export function RoundView({ planId, round, isFrozen }: Props) {
  const [address, go] = useRoundAddress();
  const own = useOwnAddressees(round);
  const entered = round.addressees.find(({ id, mayEnter }) => mayEnter && id === address.addressee);
  if (entered) return <EnterPart key={entered.id} planId={planId} round={round} addressee={entered} />;
  // Who was only asked sees nobody's answer but his own.
  const isWhole = round.mayRun || round.mayRespond || own.length < round.addressees.length;
  const parts: Part[] = [
    ...(own.length > 0 ? [{ part: 'tra-loi' as const, label: 'Trả lời của đơn vị' }] : []),
    ...(isWhole || own.length === 0 ? wholeParts(round) : []),
  ];
  const part = parts.find((known) => known.part === address.part)?.part ?? parts[0]!.part;
  return (
    <>
      <RoundHead planId={planId} round={round} isWhole={isWhole} />
      {isWhole && (
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
      )}
      {part === 'tra-loi' &&
        own.map((addressee) => (
          <AnswerPart
            key={addressee.id}
            planId={planId}
            round={round}
            addressee={addressee}
            isFrozen={isFrozen}
          />
        ))}
      {part === 'noi' && <Board planId={planId} round={round} />}
      {part === 'y-kien' && <Answering planId={planId} round={round} />}
    </>
  );
}

const wholeParts = ({ addressees, opinions }: Round): Part[] => [
  { part: 'noi', label: `Nơi được hỏi (${twoDigits(addressees.length)})` },
  { part: 'y-kien', label: `Ý kiến, giải trình (${twoDigits(opinions.length)})` },
];

import type { VersionChange } from '@duthao/protocol';
import classes from './Flow.module.css';

type Piece = VersionChange['pieces'][number];

/** A paragraph that changed: what went is struck, what came underlined, each where it stands. */
export function ChangedLine({ change, showsPlace }: { change: VersionChange; showsPlace: boolean }) {
  return (
    <>
      {showsPlace && change.place !== '' && <span className={classes.place}>{change.place}</span>}
      {change.pieces.map((piece, index) => (
        // Pieces of one line never change their order.
        <Words key={`${index}`} piece={piece} />
      ))}
    </>
  );
}

function Words({ piece: { kind, text } }: { piece: Piece }) {
  if (kind === 'gone') {
    return (
      <del>
        <span className="visually-hidden">Bỏ: </span>
        {text}
      </del>
    );
  }
  if (kind === 'come') {
    return (
      <ins>
        <span className="visually-hidden">Thêm: </span>
        {text}
      </ins>
    );
  }
  if (kind === 'same') return text;
  return (
    <span className={classes.reformed} title="Chỉ đổi cách trình bày">
      {text}
    </span>
  );
}

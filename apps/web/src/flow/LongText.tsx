import { useState } from 'react';
import review from './Review.module.css';

/** Characters that stand there at once. */
const SHORT = 240;

/** A text in its lines; of a long one the beginning, until more is asked for. */
export function LongText({ lead = '', text }: { lead?: string; text: string }) {
  const [whole, setWhole] = useState(false);
  const isLong = text.length > SHORT * 1.3;
  const shown = isLong && !whole ? `${text.slice(0, SHORT).replace(/\S*$/, '').trimEnd()}…` : text;
  return (
    <p className={review.said}>
      {lead !== '' && <span className={review.lead}>{lead}</span>}
      {shown}
      {isLong && (
        <button type="button" className={review.more} onClick={() => setWhole(!whole)}>
          {whole ? 'Thu gọn' : 'Xem đủ'}
        </button>
      )}
    </p>
  );
}

import { Button } from '@mantine/core';
import type { Addressee, NewOpinion, Opinion, Round } from '@duthao/protocol';
import { useState } from 'react';
import { addOpinion, changeOpinion, removeOpinion } from '../api/opinions.ts';
import { twoDigits } from '../ui/twoDigits.ts';
import { Problem } from '../units/Problem.tsx';
import classes from './Opinions.module.css';
import { OpinionFields } from './OpinionFields.tsx';
import { useRoundAct } from './useRounds.ts';

interface Props {
  planId: string;
  round: Round;
  addressee: Addressee;
  rows: readonly Opinion[];
}

/** The opinions of an answer, one a line; each is on the server as soon as it is added. */
export function EnteredRows({ planId, round, addressee, rows }: Props) {
  const key = { planId, roundId: round.id };
  const [edited, setEdited] = useState<string | null>(null);
  const adding = useRoundAct(planId, (body: NewOpinion) => addOpinion(key, addressee.id, body));
  const changing = useRoundAct(
    planId,
    ({ id, body }: { id: string; body: NewOpinion }) => changeOpinion(key, id, body),
    () => setEdited(null),
  );
  const removing = useRoundAct(planId, (id: string) => removeOpinion(key, id));
  return (
    <div>
      <p className={classes.label}>Các ý kiến ({twoDigits(rows.length)})</p>
      {rows.length > 0 && (
        <ol className={classes.entered} aria-label="Ý kiến đã nhập">
          {rows.map((row) => (
            <li key={row.id}>
              {edited === row.id ? (
                <div>
                  <OpinionFields
                    planId={planId}
                    row={row}
                    label="Ghi lại"
                    isBusy={changing.isPending}
                    onSave={(body) => changing.mutateAsync({ id: row.id, body })}
                  />
                </div>
              ) : (
                <Row row={row} onEdit={() => setEdited(row.id)} onRemove={() => removing.mutate(row.id)} />
              )}
            </li>
          ))}
        </ol>
      )}
      <Problem error={changing.error ?? removing.error} />
      <OpinionFields
        planId={planId}
        row={null}
        label="Thêm ý kiến"
        isBusy={adding.isPending}
        onSave={(body) => adding.mutateAsync(body)}
      />
      <Problem error={adding.error} />
    </div>
  );
}

function Row({ row, onEdit, onRemove }: { row: Opinion; onEdit(): void; onRemove(): void }) {
  const place = row.place || 'Toàn văn bản';
  const wasAnswered = row.response !== null || row.earlier.length > 0;
  return (
    <>
      <div>
        <p className={classes.note}>{place}</p>
        <p className={classes.words}>{row.words}</p>
        {row.response !== null && (
          <p className={classes.note}>Đã giải trình; sửa nội dung thì phải giải trình lại.</p>
        )}
      </div>
      <div className={classes.acts}>
        <Button size="compact-sm" variant="subtle" aria-label={`Sửa ý kiến về ${place}`} onClick={onEdit}>
          Sửa
        </Button>
        {!wasAnswered && (
          <Button size="compact-sm" variant="subtle" aria-label={`Bỏ ý kiến về ${place}`} onClick={onRemove}>
            Bỏ
          </Button>
        )}
      </div>
    </>
  );
}

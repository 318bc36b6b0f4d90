import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { seePlaceChanges } from '../api/places.ts';
import { Card } from '../ui/Card.tsx';
import { toClock, toDay } from '../ui/clock.ts';
import classes from './Places.module.css';
import { placeChangesKey, usePlaceChanges } from './usePlaceChanges.ts';

/** What others changed in parts that the person's unit had confirmed, until somebody of it has seen it. */
export function PlaceChanges({ planId }: { planId: string }) {
  const client = useQueryClient();
  const data = usePlaceChanges(planId);
  const seeing = useMutation({
    mutationFn: () =>
      seePlaceChanges(
        planId,
        data.map(({ id }) => id),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: placeChangesKey(planId) }),
  });
  if (data.length === 0) return null;
  return (
    <Card id="sau-xac-nhan" title="Sửa sau khi đơn vị đã xác nhận">
      {data.map(({ id, name, author, to, before, after }) => (
        <article key={id} className={classes.change}>
          <p>
            <strong>{name}</strong>: {author} sửa lúc {toClock(new Date(to))} ngày {toDay(new Date(to))}
          </p>
          {before !== '' && (
            <p>
              <del>{before}</del>
            </p>
          )}
          {after !== '' && (
            <p>
              <ins>{after}</ins>
            </p>
          )}
        </article>
      ))}
      <Button variant="default" onClick={() => seeing.mutate()} loading={seeing.isPending}>
        Đơn vị đã xem
      </Button>
    </Card>
  );
}

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { toSentence } from '../api/ApiError.ts';
import { getAssignments } from '../api/places.ts';
import { getPlan } from '../api/plans.ts';
import { useUnits } from '../people/useUnits.ts';
import bar from '../ui/bar.module.css';
import { CenteredMessage } from '../ui/CenteredMessage.tsx';
import { PageLoading } from '../ui/PageLoading.tsx';
import { GuestSection } from './GuestSection.tsx';
import { PlaceChanges } from './PlaceChanges.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import classes from './Places.module.css';
import { PlacesOf } from './PlacesOf.ts';
import { UnitBoard } from './UnitBoard.tsx';

/** "Ai đang nợ gì": each unit with its parts of the plan, how far they are, and a reminder in one click. */
export function BoardPage() {
  const { planId = '' } = useParams();
  const units = useUnits();
  const plan = useQuery({ queryKey: ['plan', planId], queryFn: () => getPlan(planId) });
  const { data, error } = useQuery({
    queryKey: ['assignments', planId],
    queryFn: () => getAssignments(planId),
    refetchInterval: 30_000,
  });
  const [opened, setOpened] = useState<string | null>(null);
  if (error && !data) return <CenteredMessage title="Chưa xem được phân công" text={toSentence(error)} />;
  if (!data) return <PageLoading label="Đang mở phân công" />;
  const places = new PlacesOf(data, (id) => units.of(id));
  const place = opened === null ? undefined : data.assignments.find(({ placeId }) => placeId === opened);
  const unitIds = [...new Set(data.assignments.map(({ unitId }) => unitId))];
  const title = plan.data?.title ?? '';
  return (
    <>
      <title>{`Phân công: ${title} - Dự Thảo`}</title>
      <header className={`${bar.bar} ${classes.bar}`}>
        <Button
          component={Link}
          to={`/ke-hoach/${encodeURIComponent(planId)}`}
          variant="subtle"
          leftSection={<ArrowLeft size={18} aria-hidden />}
        >
          Về văn bản
        </Button>
        <h1 className={classes.title}>Phân công, tiến độ: {title}</h1>
      </header>
      <main className={classes.page}>
        <PlaceChanges planId={planId} />
        {unitIds.length === 0 && (
          <p className={classes.note}>
            Chưa giao phần nào cho đơn vị. Trong văn bản, mở Bố cục, chọn dấu ba chấm ở dòng của mục, hoặc đặt
            con trỏ vào bảng phân công rồi chọn “Giao cho đơn vị”.
          </p>
        )}
        {unitIds.map((unitId) => (
          <UnitBoard
            key={unitId}
            planId={planId}
            planTitle={title}
            unitId={unitId}
            places={places}
            onOpen={setOpened}
          />
        ))}
        <GuestSection planId={planId} mayInvite={data.rights.assigns} />
        {place && (
          <PlaceDialog
            planId={planId}
            places={places}
            place={{ id: place.placeId, name: place.name, title: '' }}
            parentOf={() => null}
            onClose={() => setOpened(null)}
          />
        )}
      </main>
    </>
  );
}

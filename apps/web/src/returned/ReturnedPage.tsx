import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { getPlan } from '../api/plans.ts';
import bar from '../ui/bar.module.css';
import { Card } from '../ui/Card.tsx';
import classes from './Returned.module.css';
import { ReturnedWork } from './ReturnedWork.tsx';
import { presetOf } from './sourceChoice.ts';

/** The same by an address of its own: from the page of a round, where one knows already who the file is from. */
export function ReturnedPage() {
  const { planId = '' } = useParams();
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const plan = useQuery({ queryKey: ['plan', planId], queryFn: () => getPlan(planId), retry: false });
  const title = ['Tệp Word đã sửa', plan.data?.title].filter(Boolean).join(': ');
  const back = `/ke-hoach/${encodeURIComponent(planId)}`;
  const round = roundOf(query);
  return (
    <>
      <title>{`${title} - Dự Thảo`}</title>
      <header className={`${bar.bar} ${classes.bar}`}>
        <Button
          component={Link}
          to={round === null ? back : `${back}/y-kien?${round}`}
          variant="subtle"
          leftSection={<ArrowLeft size={18} aria-hidden />}
        >
          {round === null ? 'Về văn bản' : 'Về phần nhập thay'}
        </Button>
        <h1 className={classes.title} title={title}>
          {title}
        </h1>
      </header>
      <main className={classes.page}>
        <Card id="dua-tep-vao" title="Đưa tệp Word đã sửa vào">
          <ReturnedWork
            planId={planId}
            first={null}
            preset={presetOf(query)}
            onGo={(id) => {
              void navigate(`${back}#${encodeURIComponent(id)}`);
              return true;
            }}
          />
        </Card>
      </main>
    </>
  );
}

/** Whoever came from entering an answer goes back to it. */
function roundOf(query: URLSearchParams): URLSearchParams | null {
  const round = query.get('dot');
  const addressee = query.get('ma');
  return round && addressee ? new URLSearchParams({ dot: round, noi: addressee }) : null;
}

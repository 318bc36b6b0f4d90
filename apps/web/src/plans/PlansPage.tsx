import { Button, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listPlans } from '../api/plans.ts';
import { UnsentNotices } from '../room/UnsentNotices.tsx';
import { PlanFilters } from './PlanFilters.tsx';
import { PlanList } from './PlanList.tsx';
import classes from './PlansPage.module.css';
import { SecretNotice } from './SecretNotice.tsx';
import { usePlanFilter } from './usePlanFilter.ts';

/** The plans of one's units: found by name, state and unit; who changed them last and who is in them now. */
export function PlansPage() {
  const [filter, setFilter] = usePlanFilter();
  const [search] = useDebouncedValue(filter.search.normalize('NFC').trim(), 200);
  const asked = { ...filter, search };
  const query = useQuery({
    queryKey: ['plans', asked],
    queryFn: ({ signal }) => listPlans(asked, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
  return (
    <>
      <title>Kế hoạch - Dự Thảo</title>
      <div className={classes.head}>
        <div>
          <Title order={1} fz={20} lh={1.4}>
            Kế hoạch
          </Title>
          <SecretNotice />
        </div>
        <Button component={Link} to="/ke-hoach-moi">
          Lập kế hoạch mới
        </Button>
      </div>
      <UnsentNotices />
      <PlanFilters filter={filter} onChange={setFilter} />
      <PlanList
        query={query}
        filter={asked}
        onClear={() => setFilter({ search: '', state: null, unit: null })}
      />
      <Text role="status" className="visually-hidden">
        {query.data === undefined ? '' : `Có ${query.data.length} kế hoạch trong danh sách.`}
      </Text>
    </>
  );
}

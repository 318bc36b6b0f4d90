import { Button } from '@mantine/core';
import type { PlanSummary } from '@duthao/protocol';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import { toSentence } from '../api/ApiError.ts';
import type { PlanFilter } from '../api/plans.ts';
import { ListMessage } from '../ui/ListMessage.tsx';
import classes from './PlanList.module.css';
import { PlanRow } from './PlanRow.tsx';
import { PlanRowsLoading } from './PlanRowsLoading.tsx';

interface Props {
  query: UseQueryResult<PlanSummary[]>;
  filter: PlanFilter;
  onClear(): void;
}

/** The table of plans in each of its states: loading, failed, empty, nothing found, full. */
export function PlanList({ query, filter, onClear }: Props) {
  if (query.data === undefined && query.isError) {
    return (
      <ListMessage title="Chưa đọc được danh sách" text={toSentence(query.error)}>
        <Button variant="default" onClick={() => void query.refetch()}>
          Thử lại
        </Button>
      </ListMessage>
    );
  }
  if (query.data?.length === 0) return <NoPlans filter={filter} onClear={onClear} />;
  return (
    <table className={classes.table} aria-busy={query.isPending}>
      <thead>
        <tr>
          <th scope="col">Tên kế hoạch</th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Sửa lần cuối</th>
          <th scope="col">Đang mở</th>
        </tr>
      </thead>
      <tbody>
        {query.data === undefined ? (
          <PlanRowsLoading />
        ) : (
          query.data.map((plan) => <PlanRow key={plan.id} plan={plan} now={new Date(query.dataUpdatedAt)} />)
        )}
      </tbody>
    </table>
  );
}

function NoPlans({ filter, onClear }: { filter: PlanFilter; onClear(): void }) {
  const filtered = filter.search !== '' || filter.state !== null || filter.unit !== null;
  if (filtered) {
    return (
      <ListMessage
        title="Không tìm thấy kế hoạch nào"
        text="Thử bớt từ cần tìm hoặc bỏ lọc theo trạng thái, đơn vị."
      >
        <Button variant="default" onClick={onClear}>
          Bỏ tìm và lọc
        </Button>
      </ListMessage>
    );
  }
  return (
    <ListMessage
      title="Chưa có kế hoạch nào"
      text="Danh sách này gồm các kế hoạch mà đơn vị của anh/chị chủ trì hoặc phối hợp soạn thảo."
    >
      <Button component={Link} to="/ke-hoach-moi">
        Lập kế hoạch mới
      </Button>
    </ListMessage>
  );
}

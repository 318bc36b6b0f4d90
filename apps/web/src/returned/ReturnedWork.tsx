import { Button } from '@mantine/core';
import type { ReturnedReport } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { listReturned } from '../api/returned.ts';
import { ListMessage } from '../ui/ListMessage.tsx';
import { BringFile } from './BringFile.tsx';
import { ReportList } from './ReportList.tsx';
import { ReportView } from './ReportView.tsx';
import classes from './Returned.module.css';
import type { Choice } from './sourceChoice.ts';

interface Props {
  planId: string;
  /** The file that was dropped on the page. */
  first: File | null;
  preset?: Choice | null;
  /** Leads to a place of the plan; false when it is gone. */
  onGo(id: string): boolean;
}

/** Who a file is from, the file, what became of it; and those that came before. */
export function ReturnedWork({ planId, first, preset = null, onGo }: Props) {
  const list = useQuery({
    queryKey: ['returned', planId],
    queryFn: ({ signal }) => listReturned(planId, signal),
    retry: false,
  });
  const [shown, setShown] = useState<ReturnedReport | null>(null);
  if (list.isError) {
    return (
      <ListMessage title="Chưa mở được phần đưa tệp vào" text={toSentence(list.error)}>
        <Button variant="default" onClick={() => void list.refetch()}>
          Thử lại
        </Button>
      </ListMessage>
    );
  }
  if (!list.data) return <p role="status">Đang mở…</p>;
  if (shown) {
    return <ReportView planId={planId} report={shown} onGo={onGo} onBack={() => setShown(null)} />;
  }
  const { maySelf, mayOthers, sources, reports } = list.data;
  const mayBring = maySelf || mayOthers || sources.length > 0;
  return (
    <div className={classes.work}>
      {mayBring ? (
        <BringFile planId={planId} list={list.data} first={first} preset={preset} onReport={setShown} />
      ) : (
        <p className={classes.note}>
          Bản thảo lúc này không nhận thay đổi từ anh/chị; tệp đã sửa gửi cho người chủ trì soạn thảo.
        </p>
      )}
      <ReportList reports={reports} onShow={setShown} />
    </div>
  );
}

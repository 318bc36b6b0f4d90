import { Select, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { checkAudit } from '../api/audit.ts';
import { listUsers } from '../api/people.ts';
import { UnknownPage } from '../frame/UnknownPage.tsx';
import { useSession } from '../session/SessionContext.ts';
import { Card } from '../ui/Card.tsx';
import table from '../ui/table.module.css';
import { AuditTable } from './AuditTable.tsx';
import { dayRange } from './dayRange.ts';
import { DayField } from '../ui/DayField.tsx';

/** Everything administrative that was done, for administrators; it can only be read. */
export function AuditPage() {
  const { user } = useSession();
  const [person, setPerson] = useState<string | null>(null);
  const [day, setDay] = useState('');
  const people = useQuery({ queryKey: ['users'], queryFn: listUsers, enabled: user.admin });
  if (!user.admin) return <UnknownPage />;
  return (
    <Stack gap="lg">
      <title>Nhật ký quản trị - Dự Thảo</title>
      <div>
        <Title order={1} fz={20} lh={1.4}>
          Nhật ký quản trị
        </Title>
        <Text c="dimmed">
          Mọi việc quản trị được ghi lại ngay khi làm; phần mềm không có chức năng sửa hoặc xóa. <Wholeness />
        </Text>
      </div>
      <Card id="nhat-ky" title="Các việc đã làm">
        <search className={table.filters}>
          <Select
            label="Người làm hoặc người liên quan"
            placeholder="Mọi người"
            clearable
            searchable
            nothingFoundMessage="Không có người này"
            clearButtonProps={{ 'aria-label': 'Bỏ lọc theo người' }}
            data={(people.data ?? []).map(({ id, name, username }) => ({
              value: id,
              label: `${name} (${username})`,
            }))}
            value={person}
            onChange={setPerson}
          />
          <DayField label="Ngày" value={day} onDay={setDay} />
        </search>
        <AuditTable filter={{ person: person ?? undefined, ...dayRange(day) }} />
      </Card>
    </Stack>
  );
}

function Wholeness() {
  const { data } = useQuery({ queryKey: ['auditChain'], queryFn: checkAudit });
  if (data === undefined) return null;
  if (data.broken === null) return `Đã kiểm tra: ${data.length} dòng, nguyên vẹn.`;
  return (
    <Text span c="var(--error)" role="alert">
      Từ dòng {data.broken}, nhật ký đã bị sửa ngoài phần mềm; đề nghị giữ nguyên máy chủ và báo lãnh đạo cơ
      quan.
    </Text>
  );
}

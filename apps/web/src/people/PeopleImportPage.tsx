import { Alert, FileInput, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { importPeople, previewPeople } from '../api/accounts.ts';
import { toSentence } from '../api/ApiError.ts';
import { UnknownPage } from '../frame/UnknownPage.tsx';
import { useSession } from '../session/SessionContext.ts';
import { Card } from '../ui/Card.tsx';
import { AddedPeople } from './AddedPeople.tsx';
import { ImportedPeople } from './ImportedPeople.tsx';

/** People from a spreadsheet: choose, look at every row, then make the accounts. */
export function PeopleImportPage() {
  const { user } = useSession();
  const client = useQueryClient();
  const reading = useMutation({ mutationFn: previewPeople });
  const adding = useMutation({
    mutationFn: importPeople,
    onSuccess: () => void client.invalidateQueries({ queryKey: ['users'] }),
  });
  if (!user.admin) return <UnknownPage />;
  const problem = adding.error ?? reading.error;
  const choose = (file: File | null) => {
    adding.reset();
    if (file !== null) reading.mutate(file);
  };
  return (
    <Stack gap="lg">
      <title>Nhập danh sách người dùng - Dự Thảo</title>
      <div>
        <Title order={1} fz={20} lh={1.4}>
          Nhập danh sách người dùng
        </Title>
        <Text c="dimmed">
          Bảng tính .xlsx hoặc .csv có cột “Họ và tên”, “Đơn vị” và nếu cần “Tên đăng nhập”, “Quản trị”. Một
          người ở nhiều đơn vị: cách nhau bằng dấu chấm phẩy.
        </Text>
      </div>
      <Card id="chon-tep" title="Chọn tệp">
        <FileInput
          label="Tệp danh sách"
          placeholder="Bấm để chọn tệp .xlsx hoặc .csv"
          accept=".xlsx,.csv"
          onChange={choose}
          maw={420}
        />
        {problem !== null && (
          <Alert color="red" variant="light" role="alert" mt="sm" p="sm" c="var(--ink)">
            {toSentence(problem)}
          </Alert>
        )}
      </Card>
      {adding.isSuccess && <AddedPeople added={adding.data} />}
      {reading.isSuccess && !adding.isSuccess && (
        <ImportedPeople people={reading.data.people} busy={adding.isPending} onAdd={adding.mutate} />
      )}
    </Stack>
  );
}

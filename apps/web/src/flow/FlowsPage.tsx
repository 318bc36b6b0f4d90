import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { Flow } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { toSentence } from '../api/ApiError.ts';
import { addFlow, listFlows } from '../api/flow.ts';
import { UnknownPage } from '../frame/UnknownPage.tsx';
import { useSession } from '../session/SessionContext.ts';
import { OpinionSettingsSection } from '../opinions/OpinionSettingsSection.tsx';
import { Card } from '../ui/Card.tsx';
import { ListMessage } from '../ui/ListMessage.tsx';
import { Problem } from '../units/Problem.tsx';
import { useSaving } from '../units/useSaving.ts';
import { FlowEditor } from './FlowEditor.tsx';

/** The ways of the agency from draft to number, for administrators. */
export function FlowsPage() {
  const { user } = useSession();
  const flows = useQuery({ queryKey: ['flows'], queryFn: listFlows, enabled: user.admin });
  if (!user.admin) return <UnknownPage />;
  return (
    <Stack gap="lg">
      <title>Quy trình xử lý văn bản - Dự Thảo</title>
      <div>
        <Title order={1} fz={20} lh={1.4}>
          Quy trình xử lý văn bản
        </Title>
        <Text c="dimmed">
          Kế hoạch mới dùng quy trình đầu tiên nếu không chọn quy trình khác. Kế hoạch đang xử lý giữ quy
          trình cũ.
        </Text>
      </div>
      <OpinionSettingsSection />
      {flows.isPending && <Skeleton height={300} radius="md" />}
      {flows.isError && <ListMessage title="Chưa đọc được các quy trình" text={toSentence(flows.error)} />}
      {flows.data?.map((flow) => (
        <Card key={flow.id} id={`quy-trinh-${flow.id}`} title={flow.name}>
          <FlowEditor flow={flow} isLast={flows.data.length === 1} />
        </Card>
      ))}
      {flows.data && <AddFlow from={flows.data[0]} />}
    </Stack>
  );
}

/** A new one begins as a copy: an empty way could not be gone. */
function AddFlow({ from }: { from: Flow | undefined }) {
  const adding = useSaving(addFlow, { refresh: ['flows'] });
  if (!from) return null;
  const add = () => adding.mutate({ name: `${from.name} (bản sao)`.slice(0, 120), steps: from.steps });
  return (
    <Group>
      <Button variant="default" loading={adding.isPending} onClick={add}>
        Thêm quy trình
      </Button>
      <Problem error={adding.error} />
    </Group>
  );
}

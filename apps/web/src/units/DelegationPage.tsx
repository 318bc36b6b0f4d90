import { Stack, Text, Title } from '@mantine/core';
import { useSession } from '../session/SessionContext.ts';
import { DelegationSection } from './DelegationSection.tsx';
import { HandOverSection } from './HandOverSection.tsx';

/** One's work in other hands: for some days, or plans for good. */
export function DelegationPage() {
  const { user } = useSession();
  const isHead = user.admin || user.roles.some(({ role }) => role === 'head');
  return (
    <Stack gap="lg">
      <title>Ủy quyền, bàn giao - Dự Thảo</title>
      <div>
        <Title order={1} fz={20} lh={1.4}>
          Ủy quyền, bàn giao
        </Title>
        <Text c="dimmed">
          Người được ủy quyền mở được kế hoạch của người giao trong thời gian ghi dưới đây; mọi việc vẫn ghi
          tên người làm.
        </Text>
      </div>
      <DelegationSection />
      {isHead && <HandOverSection />}
    </Stack>
  );
}

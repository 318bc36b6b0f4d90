import { Stack, Text, Title } from '@mantine/core';
import { useSession } from '../session/SessionContext.ts';
import { UnknownPage } from '../frame/UnknownPage.tsx';
import { GroupsSection } from '../units/GroupsSection.tsx';
import { UnitHistory } from '../units/UnitHistory.tsx';
import { UnitsSection } from '../units/UnitsSection.tsx';
import { SignOnSection } from './SignOnSection.tsx';
import { UsersSection } from './UsersSection.tsx';

/** Units and people, for administrators. */
export function PeoplePage() {
  const { user } = useSession();
  if (!user.admin) return <UnknownPage />;
  return (
    <Stack gap="lg">
      <title>Đơn vị và người dùng - Dự Thảo</title>
      <div>
        <Title order={1} fz={20} lh={1.4}>
          Đơn vị và người dùng
        </Title>
        <Text c="dimmed">Mỗi người thuộc một hoặc nhiều đơn vị; màu của đơn vị giống nhau ở mọi chỗ.</Text>
      </div>
      <UnitsSection />
      <UnitHistory />
      <UsersSection />
      <GroupsSection />
      <SignOnSection />
    </Stack>
  );
}

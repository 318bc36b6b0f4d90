import { Stack, Text, Title } from '@mantine/core';
import { AgencySection } from './AgencySection.tsx';
import { UnknownPage } from '../frame/UnknownPage.tsx';
import { useSession } from '../session/SessionContext.ts';
import { Card } from '../ui/Card.tsx';
import { LookForm } from './LookForm.tsx';
import { UnitCodes } from './UnitCodes.tsx';

/** Everything about how the agency's papers look, within the decree; for administrators. */
export function LookPage() {
  const { user } = useSession();
  if (!user.admin) return <UnknownPage />;
  return (
    <Stack gap="lg">
      <title>Thể thức của cơ quan - Dự Thảo</title>
      <div>
        <Title order={1} fz={20} lh={1.4}>
          Thể thức của cơ quan
        </Title>
        <Text c="dimmed">
          Trong khuôn khổ Nghị định số 30/2020/NĐ-CP; giá trị ngoài khuôn khổ không ghi nhận được.
        </Text>
      </div>
      <AgencySection />
      <Card id="trang-van-ban" title="Trang văn bản">
        <LookForm />
      </Card>
      <Card id="ky-hieu-don-vi" title="Ký hiệu đơn vị soạn thảo">
        <UnitCodes />
      </Card>
    </Stack>
  );
}

import { Stack, Text, Title } from '@mantine/core';
import { Card } from '../ui/Card.tsx';
import { SessionTable } from './SessionTable.tsx';
import { TokensSection } from './TokensSection.tsx';

/** Where one is signed in oneself. */
export function SessionsPage() {
  return (
    <Stack gap="lg">
      <title>Phiên đăng nhập của tôi - Dự Thảo</title>
      <div>
        <Title order={1} fz={20} lh={1.4}>
          Phiên đăng nhập của tôi
        </Title>
        <Text c="dimmed">
          Kết thúc phiên ở máy không còn dùng hoặc không nhận ra. Nội dung chưa gửi ở máy đó vẫn được giữ tại
          máy.
        </Text>
      </div>
      <Card id="cac-phien" title="Các phiên đang mở">
        <SessionTable of={null} />
      </Card>
      <TokensSection />
    </Stack>
  );
}

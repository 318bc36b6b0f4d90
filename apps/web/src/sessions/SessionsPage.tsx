import { Stack, Text, Title } from '@mantine/core';
import { MailSection } from '../notices/MailSection.tsx';
import { Card } from '../ui/Card.tsx';
import { SessionTable } from './SessionTable.tsx';
import { TokensSection } from './TokensSection.tsx';

/** One's own account: where one is signed in, where letters go, tokens. */
export function SessionsPage() {
  return (
    <Stack gap="lg">
      <title>Tài khoản của tôi - Dự Thảo</title>
      <div>
        <Title order={1} fz={20} lh={1.4}>
          Tài khoản của tôi
        </Title>
        <Text c="dimmed">
          Kết thúc phiên ở máy không còn dùng hoặc không nhận ra. Nội dung chưa gửi ở máy đó vẫn được giữ tại
          máy.
        </Text>
      </div>
      <Card id="cac-phien" title="Các phiên đang mở">
        <SessionTable of={null} />
      </Card>
      <MailSection />
      <TokensSection />
    </Stack>
  );
}

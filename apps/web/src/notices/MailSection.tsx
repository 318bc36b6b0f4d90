import { useQuery } from '@tanstack/react-query';
import { readMailing } from '../api/notices.ts';
import { Card } from '../ui/Card.tsx';
import { MailAddressForm } from './MailAddressForm.tsx';

/** Where letters go, on the page of one's own account; not there where the server sends none. */
export function MailSection() {
  const { data } = useQuery({ queryKey: ['mailing'], queryFn: readMailing });
  if (!data?.sends) return null;
  return (
    <Card id="thu-bao" title="Nhận thông báo bằng thư điện tử">
      <MailAddressForm />
    </Card>
  );
}

import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { toSentence } from '../api/ApiError.ts';
import { readSignOn } from '../api/signOn.ts';
import { Card } from '../ui/Card.tsx';
import { ListMessage } from '../ui/ListMessage.tsx';
import { SignOnForm } from './SignOnForm.tsx';

/** Signing in with the accounts that people have elsewhere in the agency or the province. */
export function SignOnSection() {
  const query = useQuery({ queryKey: ['sign-on'], queryFn: readSignOn });
  return (
    <Card id="dang-nhap-mot-lan" title="Đăng nhập qua hệ thống của cơ quan">
      {query.isPending && <Skeleton height={80} radius="md" />}
      {query.isError && (
        <ListMessage title="Chưa đọc được cách đăng nhập" text={toSentence(query.error)}>
          <Button variant="default" onClick={() => void query.refetch()}>
            Thử lại
          </Button>
        </ListMessage>
      )}
      {query.isSuccess && <SignOnForm key={query.dataUpdatedAt} {...query.data} />}
    </Card>
  );
}

import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { readMailing, setMailAddress } from '../api/notices.ts';
import classes from './NoticeList.module.css';

/** Where what was not read here is sent as a letter; not shown where the server sends none. */
export function MailAddressForm() {
  const { data } = useQuery({ queryKey: ['mailing'], queryFn: readMailing });
  const [typed, setTyped] = useState<string | null>(null);
  const saving = useMutation({
    mutationFn: setMailAddress,
    onSuccess: () => notifications.show({ message: 'Đã ghi địa chỉ nhận thư.', color: 'green' }),
    onError: (error) => notifications.show({ message: toSentence(error), color: 'red' }),
  });
  if (!data?.sends) return null;
  const email = typed ?? data.email ?? '';
  return (
    <form
      className={classes.mail}
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate({ email: email.trim() === '' ? null : email.trim() });
      }}
    >
      <TextInput
        className={classes.address}
        size="xs"
        type="email"
        label="Thư điện tử nhận thông báo chưa xem"
        placeholder="Để trống nếu không nhận thư"
        value={email}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" loading={saving.isPending}>
        Ghi
      </Button>
    </form>
  );
}

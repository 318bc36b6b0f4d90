import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { UserAccount } from '@duthao/protocol';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { invite, resetPassword, setDisabled } from '../api/accounts.ts';
import { toSentence } from '../api/ApiError.ts';
import { readSignOn, unlinkSignOn } from '../api/signOn.ts';
import { useSession } from '../session/SessionContext.ts';
import { SessionTable } from '../sessions/SessionTable.tsx';
import { ConfirmDialog, type Question } from '../ui/ConfirmDialog.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { HandOver } from './HandOverNotice.tsx';

interface Props {
  user: UserAccount;
  /** A one-time password or a link was made; it is shown once. */
  onHandOver(made: HandOver): void;
}

/** What an administrator can do with an account. */
export function UserMenu({ user, onHandOver }: Props) {
  const client = useQueryClient();
  const { user: self } = useSession();
  const [shown, setShown] = useState(false);
  const [question, ask] = useState<Question | null>(null);
  const { data: signOn } = useQuery({ queryKey: ['sign-on'], queryFn: readSignOn });
  const run = (act: Promise<unknown>): void => {
    act
      .catch((error: unknown) => notifications.show({ message: toSentence(error), color: 'red' }))
      .finally(() => void client.invalidateQueries({ queryKey: ['users'] }));
  };
  const disable = () =>
    ask({
      title: `Ngừng tài khoản của ${user.name}`,
      text: `${user.name} bị ngắt khỏi mọi kế hoạch đang mở ngay lập tức và không đăng nhập được nữa. Nội dung đã soạn vẫn được giữ và vẫn ghi tên ${user.name}.`,
      confirm: 'Ngừng tài khoản',
      onConfirm: () => run(setDisabled(user.id, true)),
    });
  const reset = () =>
    ask({
      title: `Cấp lại mật khẩu cho ${user.name}`,
      text: `Mật khẩu hiện tại không dùng được nữa và mọi phiên đăng nhập, mã truy cập của ${user.name} kết thúc. Mật khẩu dùng một lần hiện ra ngay sau đó.`,
      confirm: 'Cấp lại mật khẩu',
      onConfirm: () => run(resetPassword(user.id).then(onHandOver)),
    });
  const sendLink = () =>
    ask({
      title: `Tạo đường dẫn mời cho ${user.name}`,
      text: `${user.name} mở đường dẫn này một lần để tự đặt mật khẩu. Mật khẩu hiện tại, đường dẫn mời trước đó, mọi phiên đăng nhập và mã truy cập của ${user.name} không dùng được nữa.`,
      confirm: 'Tạo đường dẫn mời',
      onConfirm: () => run(invite(user.id).then(onHandOver)),
    });
  const unlink = () =>
    run(
      unlinkSignOn(user.id).then(() =>
        notifications.show({
          message: `Đã bỏ liên kết; lần tới, ai mang tên đăng nhập ${user.username} ở hệ thống của cơ quan sẽ được gắn với tài khoản này.`,
        }),
      ),
    );
  return (
    <>
      <Menu position="bottom-end" shadow="none" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`Việc với tài khoản của ${user.name}`}>
            <Ellipsis size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setShown(true)}>Phiên đăng nhập</Menu.Item>
          {user.id !== self.id && <Menu.Item onClick={reset}>Cấp lại mật khẩu</Menu.Item>}
          {user.id !== self.id && !user.disabled && (
            <Menu.Item onClick={sendLink}>Tạo đường dẫn mời</Menu.Item>
          )}
          {signOn?.settings && <Menu.Item onClick={unlink}>Bỏ liên kết đăng nhập</Menu.Item>}
          {user.disabled && (
            <Menu.Item onClick={() => run(setDisabled(user.id, false))}>Dùng lại tài khoản</Menu.Item>
          )}
          {!user.disabled && user.id !== self.id && <Menu.Item onClick={disable}>Ngừng tài khoản</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {shown && (
        <Dialog onClose={() => setShown(false)} size="lg" title={`Phiên đăng nhập của ${user.name}`}>
          <SessionTable of={user} />
        </Dialog>
      )}
      {question && <ConfirmDialog {...question} onClose={() => ask(null)} />}
    </>
  );
}

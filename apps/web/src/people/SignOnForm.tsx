import { Button, Checkbox, PasswordInput, Select, Text, TextInput } from '@mantine/core';
import { type NewSignOn, newSignOnSchema, type SignOnClaim, type SignOnSettings } from '@duthao/protocol';
import { type SubmitEvent, useState } from 'react';
import { setSignOn } from '../api/signOn.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Problem } from '../units/Problem.tsx';
import { useSaving } from '../units/useSaving.ts';
import classes from './People.module.css';

const claims: { value: SignOnClaim; label: string }[] = [
  { value: 'preferred_username', label: 'Tên đăng nhập (preferred_username)' },
  { value: 'email', label: 'Phần trước @ của thư điện tử đã xác nhận (email)' },
];
const blank: NewSignOn = {
  issuer: '',
  clientId: '',
  clientSecret: '',
  label: 'tài khoản công vụ',
  claim: 'preferred_username',
  domain: '',
  creates: false,
};

/** The provider by OpenID Connect, as its administrator gives it. */
export function SignOnForm({ settings, redirectUri }: SignOnSettings) {
  const [draft, setDraft] = useState<NewSignOn>(settings ? { ...settings, clientSecret: null } : blank);
  const saving = useSaving(setSignOn, { refresh: ['sign-on'] });
  const parsed = newSignOnSchema.safeParse(draft);
  const change = (part: Partial<NewSignOn>) => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (parsed.success) saving.mutate(parsed.data);
  };
  return (
    <form className={classes.lastForm} onSubmit={submit}>
      <Text c="dimmed" className={classes.wide}>
        Theo OpenID Connect, ví dụ hệ thống xác thực của tỉnh hoặc AD FS. Người dùng vẫn đăng nhập được bằng
        mật khẩu. Ở hệ thống đó, khai báo địa chỉ trả về:
      </Text>
      <p className={`${classes.link} ${classes.wide}`}>
        <code>{redirectUri}</code>
        <CopyButton text={redirectUri} label="Sao chép" />
      </p>
      <TextInput
        className={classes.grow}
        label="Địa chỉ hệ thống (issuer)"
        placeholder="https://dangnhap.anbinh.gov.vn"
        value={draft.issuer}
        onChange={(event) => change({ issuer: event.currentTarget.value.trim() })}
      />
      <TextInput
        className={classes.grow}
        label="Mã ứng dụng (client id)"
        value={draft.clientId}
        onChange={(event) => change({ clientId: event.currentTarget.value })}
      />
      <PasswordInput
        className={classes.grow}
        label="Mã bí mật (client secret)"
        placeholder={draft.clientSecret === null ? 'Giữ mã đã ghi' : ''}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn mã bí mật' }}
        value={draft.clientSecret ?? ''}
        onChange={(event) => change({ clientSecret: event.currentTarget.value })}
      />
      <TextInput
        className={classes.grow}
        label="Tên trên nút: Đăng nhập bằng …"
        value={draft.label}
        onChange={(event) => change({ label: event.currentTarget.value })}
      />
      <Select
        className={classes.grow}
        label="Nhận ra người dùng theo"
        data={claims}
        value={draft.claim}
        allowDeselect={false}
        onChange={(claim) => change({ claim: (claim as SignOnClaim | null) ?? 'preferred_username' })}
      />
      <TextInput
        className={classes.grow}
        label="Tên miền sau @ được nhận"
        placeholder={draft.claim === 'email' ? 'noivu.anbinh.gov.vn' : 'Để trống khi tên không có @'}
        value={draft.domain}
        onChange={(event) => change({ domain: event.currentTarget.value })}
      />
      <Checkbox
        className={classes.wide}
        label="Tự tạo tài khoản cho người chưa có trong danh sách"
        description="Tài khoản mới chưa thuộc đơn vị nào, chưa mở được kế hoạch nào cho đến khi quản trị viên giao chức danh."
        checked={draft.creates}
        onChange={(event) => change({ creates: event.currentTarget.checked })}
      />
      <Button type="submit" variant="default" disabled={!parsed.success} loading={saving.isPending}>
        Thử và ghi nhận
      </Button>
      {settings !== null && (
        <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate(null)}>
          Bỏ cách đăng nhập này
        </Button>
      )}
      <Problem error={saving.error} />
    </form>
  );
}

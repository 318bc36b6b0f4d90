import { PasswordInput } from '@mantine/core';

interface Props {
  label: string;
  value: string;
  onChange(value: string): void;
  complete: string;
  first?: boolean;
}

/** A password field; `complete` tells the browser which password is meant. */
export function Secret({ label, value, onChange, complete, first = false }: Props) {
  return (
    <PasswordInput
      label={label}
      value={value}
      autoComplete={complete}
      autoFocus={first}
      required
      withAsterisk={false}
      visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn mật khẩu' }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

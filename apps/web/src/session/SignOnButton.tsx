import { Button, Divider } from '@mantine/core';
import { SIGN_ON_START } from '@duthao/protocol';

interface Props {
  /** Whose account it is, in the agency's own words; null when there is no such way in. */
  label: string | null;
  /** Where a text must stay open, signing in takes another tab. */
  inNewTab?: boolean;
  onLeave?(): void;
}

/** The way in through the agency's own provider. */
export function SignOnButton({ label, inNewTab = false, onLeave }: Props) {
  if (label === null) return null;
  return (
    <>
      <Divider label="hoặc" my="sm" />
      <Button
        component="a"
        href={SIGN_ON_START}
        target={inNewTab ? '_blank' : undefined}
        variant="default"
        fullWidth
        onClick={onLeave}
      >
        Đăng nhập bằng {label}
      </Button>
    </>
  );
}

import type { InvitationAnswer, NewUserAnswer } from '@duthao/protocol';
import { InvitationLink } from './InvitationLink.tsx';
import { OneTimePassword } from './OneTimePassword.tsx';

/** What an administrator hands over to a person: a one-time password, or a link. */
export type HandOver = NewUserAnswer | InvitationAnswer;

interface Props {
  made: HandOver;
  onChange(made: HandOver | null): void;
}

export function HandOverNotice({ made, onChange }: Props) {
  const close = () => onChange(null);
  return 'path' in made ? (
    <InvitationLink made={made} onClose={close} />
  ) : (
    <OneTimePassword made={made} onClose={close} onLink={onChange} />
  );
}

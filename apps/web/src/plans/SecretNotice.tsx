import { ShieldAlert } from 'lucide-react';
import classes from './SecretNotice.module.css';

/** Always in sight where plans are listed and made: the law keeps state secrets off networked machines. */
export function SecretNotice() {
  return (
    <p className={classes.notice}>
      <ShieldAlert size={16} aria-hidden />
      Không soạn tài liệu bí mật nhà nước trên phần mềm này.
    </p>
  );
}

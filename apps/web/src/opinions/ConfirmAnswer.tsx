import { Button } from '@mantine/core';
import { Dialog } from '../ui/Dialog.tsx';
import classes from './Opinions.module.css';

interface Props {
  sentence: string;
  isBusy: boolean;
  onSend(): void;
  onClose(): void;
}

/** Says once what leaves the unit; after that it is the unit's word. */
export function ConfirmAnswer({ sentence, isBusy, onSend, onClose }: Props) {
  return (
    <Dialog onClose={onClose} title="Gửi trả lời của đơn vị">
      <div className={classes.fields}>
        <p className={classes.words}>{sentence}</p>
        <p className={classes.note}>Trả lời lại được cho đến khi việc lấy ý kiến kết thúc.</p>
        <div className={classes.acts}>
          <Button loading={isBusy} onClick={onSend}>
            Gửi trả lời
          </Button>
          <Button variant="default" onClick={onClose}>
            Xem lại
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

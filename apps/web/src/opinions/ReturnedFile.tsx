import { Button } from '@mantine/core';
import type { Addressee } from '@duthao/protocol';
import { Link } from 'react-router';
import classes from './Opinions.module.css';

interface Props {
  planId: string;
  roundId: string;
  addressee: Addressee;
}

/** A Word file that the body marked goes in as its suggestions and comments. */
export function ReturnedFile({ planId, roundId, addressee: { id, name } }: Props) {
  const query = new URLSearchParams({ nguoi: 'addressee', ma: id, ten: name, dot: roundId });
  return (
    <div className={classes.acts}>
      <Button
        component={Link}
        to={`/ke-hoach/${encodeURIComponent(planId)}/tep-word?${query}`}
        variant="default"
      >
        Nhận tệp Word có sửa, ghi chú…
      </Button>
      <span className={classes.note}>
        Chỗ sửa và ghi chú trong tệp thành đề nghị sửa và ý kiến mang tên {name}.
      </span>
    </div>
  );
}

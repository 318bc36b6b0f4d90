import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listRecipientGroups } from '../api/recipientGroups.ts';
import { useUnits } from '../people/useUnits.ts';
import { twoDigits } from '../ui/twoDigits.ts';
import classes from './Opinions.module.css';
import { parseBodies } from './parseBodies.ts';

interface Props {
  value: string;
  onChange(text: string): void;
  count: number;
}

/** Bodies outside the agency, one a line, typed, pasted, or taken from the agency's groups of recipients. */
export function BodiesField({ value, onChange, count }: Props) {
  const groups = useQuery({
    queryKey: ['recipient-groups'],
    queryFn: listRecipientGroups,
    staleTime: 60_000,
  });
  const units = useUnits();
  const names = new Set(units.all.map(({ name }) => name.toLocaleLowerCase('vi')));
  const own = parseBodies(value).filter((name) => names.has(name.toLocaleLowerCase('vi')));
  const outside = groups.data?.filter(({ others }) => others.length > 0) ?? [];
  const add = (others: readonly string[]) => onChange(parseBodies([value, ...others].join('\n')).join('\n'));
  return (
    <div className={classes.fields}>
      <Textarea
        label="Nơi ngoài cơ quan"
        description="Mỗi dòng một nơi; dán được cả danh sách có đánh số."
        placeholder={'UBND phường Hòa Bình\nSở Tài chính'}
        autosize
        minRows={3}
        maxRows={12}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {outside.length > 0 && (
        <div className={classes.acts}>
          <span className={classes.note}>Thêm nhóm nơi nhận:</span>
          {outside.map(({ id, name, others }) => (
            <Button key={id} size="compact-sm" variant="default" onClick={() => add(others)}>
              {name} ({twoDigits(others.length)})
            </Button>
          ))}
        </div>
      )}
      {count > 0 && <p className={classes.note}>{twoDigits(count)} nơi ngoài cơ quan.</p>}
      {own.length > 0 && (
        <p className={classes.warn}>
          {own.join(', ')} là đơn vị trong cơ quan; đề nghị chọn ở ô trên để đơn vị góp ý ngay trên dự thảo.
        </p>
      )}
    </div>
  );
}

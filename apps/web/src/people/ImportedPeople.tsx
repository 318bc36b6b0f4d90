import { Button, Text } from '@mantine/core';
import type { ImportedPerson } from '@duthao/protocol';
import { Card } from '../ui/Card.tsx';
import table from '../ui/table.module.css';
import { twoDigits } from '../ui/twoDigits.ts';
import classes from './People.module.css';
import { useUnits } from './useUnits.ts';

interface Props {
  people: readonly ImportedPerson[];
  busy: boolean;
  onAdd(people: ImportedPerson[]): void;
}

/** What would be made of each row; rows with a problem are left out. */
export function ImportedPeople({ people, busy, onAdd }: Props) {
  const good = people.filter(({ problems }) => problems.length === 0);
  const bad = people.length - good.length;
  return (
    <Card id="xem-truoc" title="Xem trước">
      <Text mb="sm">
        Danh sách có {twoDigits(people.length)} người,{' '}
        {bad === 0 ? 'không dòng nào có lỗi' : `${twoDigits(bad)} dòng có lỗi`}. Chưa tài khoản nào được tạo.
        {bad > 0 && ' Dòng có lỗi được bỏ qua; sửa trong tệp rồi chọn lại tệp để nhập cả các dòng ấy.'}
      </Text>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Dòng</th>
            <th scope="col">Họ và tên</th>
            <th scope="col">Tên đăng nhập</th>
            <th scope="col">Đơn vị</th>
            <th scope="col">Kết quả</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <Row key={person.row} person={person} />
          ))}
        </tbody>
      </table>
      <Button mt="md" disabled={good.length === 0} loading={busy} onClick={() => onAdd(good)}>
        Tạo {twoDigits(good.length)} tài khoản
      </Button>
    </Card>
  );
}

function Row({ person }: { person: ImportedPerson }) {
  const units = useUnits();
  return (
    <tr>
      <td>{person.row}</td>
      <td>
        {person.name}
        {person.admin && <span className={classes.note}>Quản trị</span>}
      </td>
      <td>{person.username}</td>
      <td>{person.unitIds.map((id) => units.of(id)?.name ?? 'Đơn vị chưa rõ tên').join(', ')}</td>
      <td className={person.problems.length > 0 ? classes.bad : classes.good}>
        {person.problems.length > 0 ? person.problems.join(' ') : 'Tạo được'}
      </td>
    </tr>
  );
}

import { Alert, Button, TextInput } from '@mantine/core';
import { newUnitSchema } from '@duthao/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { addUnit } from '../api/people.ts';
import { Card } from '../ui/Card.tsx';
import { UnitName } from '../ui/UnitName.tsx';
import classes from './People.module.css';
import { useUnits } from './useUnits.ts';

export function UnitsSection() {
  const units = useUnits();
  return (
    <Card id="cac-don-vi" title="Đơn vị">
      <NewUnit />
      {units.all.length === 0 ? (
        <p className={classes.empty}>Chưa có đơn vị nào. Thêm đơn vị trước, sau đó thêm người dùng.</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Tên đơn vị</th>
              <th scope="col">Chữ viết tắt</th>
            </tr>
          </thead>
          <tbody>
            {units.all.map((unit) => (
              <tr key={unit.id}>
                <td>
                  <UnitName unit={unit} />
                </td>
                <td>{unit.code}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

function NewUnit() {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const adding = useMutation({
    mutationFn: addUnit,
    onSuccess: () => {
      setName('');
      setCode('');
      void client.invalidateQueries({ queryKey: ['units'] });
    },
  });
  const parsed = newUnitSchema.safeParse({ name: name.normalize('NFC'), code: code.normalize('NFC') });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (parsed.success) adding.mutate(parsed.data);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        className={classes.grow}
        label="Tên đơn vị"
        placeholder="Ví dụ: Phòng Kế hoạch - Tài chính"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label="Chữ viết tắt"
        placeholder="Ví dụ: KHTC"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={!parsed.success} loading={adding.isPending}>
        Thêm đơn vị
      </Button>
      {adding.isError && (
        <Alert className={classes.problem} color="red" variant="light" role="alert" p="sm" c="var(--ink)">
          {toSentence(adding.error)}
        </Alert>
      )}
    </form>
  );
}

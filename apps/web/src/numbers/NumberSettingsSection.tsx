import { Button, Radio, TextInput } from '@mantine/core';
import { type NumberSettings, numberSettingsSchema } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { getNumberSettings, setNumberSettings } from '../api/numbers.ts';
import { Card } from '../ui/Card.tsx';
import { Problem } from '../units/Problem.tsx';
import { useSaving } from '../units/useSaving.ts';
import classes from './Numbers.module.css';
import { fromStarts, toStarts } from './starts.ts';

/** For administrators: where numbers come from, how the register is split, and where it begins this year. */
export function NumberSettingsSection() {
  const settings = useQuery({ queryKey: ['number-settings'], queryFn: getNumberSettings });
  return (
    <Card id="cach-ghi-so" title="Cách ghi số của cơ quan">
      {settings.data && <SettingsForm settings={settings.data} />}
    </Card>
  );
}

function SettingsForm({ settings }: { settings: NumberSettings }) {
  const [mode, setMode] = useState(settings.mode);
  const [split, setSplit] = useState(settings.split);
  const [starts, setStarts] = useState(fromStarts(settings.split, settings.starts));
  const saving = useSaving(setNumberSettings, { refresh: ['number-settings', 'number', 'register'] });
  const parsed = numberSettingsSchema.safeParse({ mode, split, starts: toStarts(split, starts) });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (parsed.success) saving.mutate(parsed.data);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Radio.Group
        className={classes.whole}
        label="Số của văn bản"
        value={mode}
        onChange={(value) => setMode(value === 'own' ? 'own' : 'elsewhere')}
      >
        <Radio
          mt={6}
          value="elsewhere"
          label="Cấp ở hệ thống quản lý văn bản của tỉnh; văn thư ghi lại tại đây"
        />
        <Radio mt={6} value="own" label="Cấp theo sổ của phần mềm này (cơ quan không có hệ thống khác)" />
      </Radio.Group>
      {mode === 'own' && (
        <>
          <p className={`${classes.whole} ${classes.warn}`}>
            Sổ này không phải Hệ thống quản lý tài liệu điện tử theo Phụ lục VI Nghị định 30/2020/NĐ-CP. Cơ
            quan đã có hệ thống của tỉnh thì lấy số ở đó; hai nơi cùng cấp sẽ sinh hai văn bản trùng số.
          </p>
          <Radio.Group
            className={classes.whole}
            label="Chia sổ"
            value={split}
            onChange={(value) => setSplit(value === 'kind' ? 'kind' : 'all')}
          >
            <Radio mt={6} value="all" label="Một sổ chung cho mọi loại văn bản" />
            <Radio mt={6} value="kind" label="Mỗi loại văn bản một sổ" />
          </Radio.Group>
          <TextInput
            className={classes.grow}
            label="Số bắt đầu của năm nay"
            description={
              split === 'all'
                ? 'Để trống là 01; khi dùng phần mềm từ giữa năm thì ghi số kế tiếp của sổ cũ.'
                : 'Để trống là 01; ghi từng loại, ví dụ: KH 95, QĐ 120.'
            }
            value={starts}
            onChange={(event) => setStarts(event.currentTarget.value)}
          />
        </>
      )}
      <Button type="submit" variant="default" disabled={!parsed.success} loading={saving.isPending}>
        Ghi nhận
      </Button>
      {saving.isSuccess && (
        <p className={`${classes.whole} ${classes.good}`} role="status">
          Đã ghi nhận cách ghi số.
        </p>
      )}
      <Problem error={saving.error} />
    </form>
  );
}

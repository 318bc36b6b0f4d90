import { Button, Radio, Textarea } from '@mantine/core';
import { type OpinionSettings, opinionSettingsSchema } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { getOpinionSettings, setOpinionSettings } from '../api/opinions.ts';
import { Card } from '../ui/Card.tsx';
import { Problem } from '../units/Problem.tsx';
import { useSaving } from '../units/useSaving.ts';
import classes from './Opinions.module.css';

/** For administrators: what silence means in this agency, its printed sentence, and the points of ý kiến pháp lý. */
export function OpinionSettingsSection() {
  const settings = useQuery({ queryKey: ['opinion-settings'], queryFn: getOpinionSettings });
  return (
    <Card id="cach-lay-y-kien" title="Lấy ý kiến">
      {settings.isError && <p className={classes.warn}>{toSentence(settings.error)}</p>}
      {settings.data && <SettingsForm settings={settings.data} />}
    </Card>
  );
}

function SettingsForm({ settings }: { settings: OpinionSettings }) {
  const [silence, setSilence] = useState(settings.silence);
  const [sentence, setSentence] = useState(settings.silenceSentence);
  const [checks, setChecks] = useState(settings.checks.join('\n'));
  const saving = useSaving(setOpinionSettings, { refresh: ['opinion-settings', 'rounds'] });
  const lines = checks
    .split('\n')
    .map((line) => line.normalize('NFC').trim())
    .filter(Boolean);
  const wanted = opinionSettingsSchema.safeParse({
    silence,
    silenceSentence: sentence.normalize('NFC'),
    checks: lines,
  });
  const isComplete = wanted.success && (silence === 'none' || sentence.trim() !== '');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (wanted.success && isComplete) saving.mutate(wanted.data);
  };
  return (
    <form className={classes.fields} onSubmit={submit}>
      <Radio.Group
        label="Hết hạn mà không trả lời"
        value={silence}
        onChange={(value) => setSilence(value === 'agrees' ? 'agrees' : 'none')}
      >
        <Radio mt={6} value="none" label="Cơ quan không đặt quy tắc" />
        <Radio mt={6} value="agrees" label="Theo quy chế của cơ quan, không trả lời được hiểu là nhất trí" />
      </Radio.Group>
      {silence === 'agrees' && (
        <Textarea
          label="Câu in trong công văn và lời lấy ý kiến"
          description="In đúng như ghi ở đây. Trong bảng tổng hợp, nơi không trả lời vẫn ghi là “không có văn bản trả lời”."
          autosize
          minRows={2}
          maxLength={500}
          required
          value={sentence}
          onChange={(event) => setSentence(event.currentTarget.value)}
        />
      )}
      <Textarea
        label="Nội dung xem xét khi cho ý kiến pháp lý"
        description="Mỗi dòng một nội dung; để trống thì chỉ ghi ý kiến chung. Lần lấy ý kiến đã gửi giữ danh mục cũ."
        autosize
        minRows={3}
        value={checks}
        onChange={(event) => setChecks(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        <Button type="submit" variant="default" disabled={!isComplete} loading={saving.isPending}>
          Ghi nhận
        </Button>
        {saving.isSuccess && (
          <p className={classes.good} role="status">
            Đã ghi nhận cách lấy ý kiến.
          </p>
        )}
      </div>
      <Problem error={saving.error} />
    </form>
  );
}

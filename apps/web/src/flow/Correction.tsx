import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type CorrectionFix, newCorrectionSchema } from '@duthao/protocol';
import { type SubmitEvent, useState } from 'react';
import { addCorrection, correctionUrl } from '../api/flow.ts';
import { useSaveFile } from '../numbers/useSaveFile.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Problem } from '../units/Problem.tsx';
import { useSaving } from '../units/useSaving.ts';
import classes from './Flow.module.css';

const blank: CorrectionFix = { where: '', printed: '', right: '' };
const TITLE = 'Công văn đính chính';

/** Writes a công văn đính chính: only what is wrong in form or technique is corrected so. */
export function Correction({ planId }: { planId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        Soạn công văn đính chính
      </Button>
      {open && <CorrectionDialog planId={planId} onClose={() => setOpen(false)} />}
    </>
  );
}

function CorrectionDialog({ planId, onClose }: { planId: string; onClose(): void }) {
  const [fixes, setFixes] = useState([blank]);
  const [, saveFile] = useSaveFile();
  const adding = useSaving(
    (wanted: readonly CorrectionFix[]) => addCorrection(planId, { fixes: [...wanted] }),
    {
      refresh: ['flow'],
      onDone: ({ id }) => {
        saveFile(correctionUrl(planId, id));
        onClose();
      },
    },
  );
  const parsed = newCorrectionSchema.safeParse({ fixes });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (parsed.success) adding.mutate(parsed.data.fixes);
  };
  return (
    <Dialog onClose={onClose} title={TITLE} size="lg">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <p className={classes.quiet}>
            Chỉ dùng khi sai thể thức, kỹ thuật trình bày. Sai nội dung thì lập văn bản sửa đổi, bổ sung hoặc
            thay thế (khoản 3 Điều 18 Nghị định số 30/2020/NĐ-CP).
          </p>
          {fixes.map((fix, at) => (
            <FixFields
              key={at}
              fix={fix}
              onChange={(changed) => setFixes(fixes.with(at, changed))}
              onDrop={fixes.length > 1 ? () => setFixes(fixes.toSpliced(at, 1)) : undefined}
            />
          ))}
          <Problem error={adding.error} />
          <Group justify="space-between" gap="xs">
            <Button
              variant="default"
              onClick={() => setFixes([...fixes, blank])}
              disabled={fixes.length >= 20}
            >
              Thêm chỗ sai
            </Button>
            <Button type="submit" loading={adding.isPending} disabled={!parsed.success}>
              Lập công văn (.docx)
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  fix: CorrectionFix;
  onChange(fix: CorrectionFix): void;
  onDrop: (() => void) | undefined;
}

function FixFields({ fix, onChange, onDrop }: FieldsProps) {
  return (
    <fieldset className={classes.fix}>
      <TextInput
        label="Chỗ sai"
        placeholder="mục II, trang 3"
        value={fix.where}
        onChange={(event) => onChange({ ...fix, where: event.currentTarget.value })}
      />
      <Group grow gap="xs" mt="xs">
        <TextInput
          label="Đã in"
          value={fix.printed}
          onChange={(event) => onChange({ ...fix, printed: event.currentTarget.value })}
        />
        <TextInput
          label="Sửa lại là"
          value={fix.right}
          onChange={(event) => onChange({ ...fix, right: event.currentTarget.value })}
        />
      </Group>
      {onDrop && (
        <Button variant="subtle" size="compact-sm" mt={4} onClick={onDrop}>
          Bỏ chỗ này
        </Button>
      )}
    </fieldset>
  );
}

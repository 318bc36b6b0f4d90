import { Button, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { CopyButton } from '../ui/CopyButton.tsx';
import classes from './Flow.module.css';

const blank = { where: '', printed: '', right: '' };

/** The words of a công văn đính chính, to be copied: only what is wrong in form or technique is corrected so. */
export function Correction({ title }: { title: string }) {
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(blank);
  const change = (part: Partial<typeof blank>) => setDraft((before) => ({ ...before, ...part }));
  const text = [
    `Do sơ suất trong khâu soạn thảo, Kế hoạch “${title}” có sai sót về thể thức, kỹ thuật trình bày.`,
    `Nay đính chính như sau: tại ${draft.where || '…'}, đã in “${draft.printed || '…'}”, sửa lại là “${draft.right || '…'}”.`,
    'Các nội dung khác của Kế hoạch giữ nguyên.',
  ].join('\n');
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        Soạn công văn đính chính
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title="Công văn đính chính"
        size="lg"
        closeButtonProps={{ 'aria-label': 'Đóng' }}
      >
        <Stack gap="sm">
          <p className={classes.quiet}>
            Chỉ dùng khi sai thể thức, kỹ thuật trình bày. Sai nội dung thì lập văn bản sửa đổi, bổ sung hoặc
            thay thế (khoản 3 Điều 18 Nghị định số 30/2020/NĐ-CP).
          </p>
          <TextInput
            label="Chỗ sai"
            placeholder="Mục II, trang 3"
            value={draft.where}
            onChange={(event) => change({ where: event.currentTarget.value })}
          />
          <TextInput
            label="Đã in"
            value={draft.printed}
            onChange={(event) => change({ printed: event.currentTarget.value })}
          />
          <TextInput
            label="Sửa lại là"
            value={draft.right}
            onChange={(event) => change({ right: event.currentTarget.value })}
          />
          <Textarea label="Nội dung công văn" readOnly autosize value={text} />
          <CopyButton text={text} label="Chép nội dung" />
        </Stack>
      </Modal>
    </>
  );
}

import { Text } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { bringSignedFile } from '../api/numbers.ts';
import { MAX_FILE_BYTES } from '../plans/fileProblem.ts';
import { Problem } from '../units/Problem.tsx';
import { useSaving } from '../units/useSaving.ts';
import classes from './Numbers.module.css';

/** Where the signed file is dropped, or chosen with the keyboard; it is sent at once. */
export function SignedDrop({ planId }: { planId: string }) {
  const [over, setOver] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const sending = useSaving((file: File) => bringSignedFile(planId, file), {
    refresh: ['signed-files', 'hand-over'],
  });
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file === undefined) return;
    const found = signedFileProblem(file);
    setFault(found);
    sending.reset();
    if (found === null) sending.mutate(file);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const onOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <>
      <label
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={onOver}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <input
          type="file"
          accept=".pdf,.jpg,.jpeg,.png"
          className="visually-hidden"
          aria-label="Chọn bản đã ký"
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <span>
          <Text component="span" fw={600} display="block">
            {sending.isPending
              ? 'Đang nhận và so với bản được duyệt…'
              : 'Kéo bản đã ký vào đây hoặc bấm để chọn'}
          </Text>
          <Text component="span" size="xs" c="dimmed">
            Tệp PDF đã ký, hoặc bản quét .pdf, .jpg, .png, không quá 20 MB
          </Text>
        </span>
      </label>
      {fault !== null && (
        <p className={classes.warn} role="alert">
          {fault}
        </p>
      )}
      <Problem error={sending.error} />
    </>
  );
}

function signedFileProblem({ name, size }: File): string | null {
  if (!/\.(pdf|jpe?g|png)$/i.test(name)) {
    return `Tệp “${name}” không phải PDF hoặc ảnh quét; đề nghị chọn tệp .pdf, .jpg hoặc .png.`;
  }
  if (size > MAX_FILE_BYTES) return `Tệp “${name}” lớn hơn 20 MB; đề nghị quét ở độ phân giải thấp hơn.`;
  return null;
}

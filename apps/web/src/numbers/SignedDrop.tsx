import { useState } from 'react';
import { bringSignedFile } from '../api/numbers.ts';
import { MAX_FILE_BYTES } from '../plans/fileProblem.ts';
import { FileField } from '../ui/FileField.tsx';
import { Problem } from '../units/Problem.tsx';
import { useSaving } from '../units/useSaving.ts';
import classes from './Numbers.module.css';

/** Where the signed file is dropped, or chosen with the keyboard; it is sent at once. */
export function SignedDrop({ planId }: { planId: string }) {
  const [fault, setFault] = useState<string | null>(null);
  const sending = useSaving((file: File) => bringSignedFile(planId, file), {
    refresh: ['signed-files', 'hand-over'],
  });
  const take = ([file]: readonly File[]) => {
    if (file === undefined) return;
    const found = signedFileProblem(file);
    setFault(found);
    sending.reset();
    if (found === null) sending.mutate(file);
  };
  return (
    <>
      <FileField
        title={
          sending.isPending ? 'Đang nhận và so với bản được duyệt…' : 'Kéo bản đã ký vào đây hoặc bấm để chọn'
        }
        hint="Tệp PDF đã ký, hoặc bản quét .pdf, .jpg, .png, không quá 20 MB"
        accept=".pdf,.jpg,.jpeg,.png"
        label="Chọn bản đã ký"
        onFiles={take}
      />
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

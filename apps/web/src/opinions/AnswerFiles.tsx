import { Button } from '@mantine/core';
import type { Addressee, Round } from '@duthao/protocol';
import { useRef, useState } from 'react';
import { addAnswerFile, answerFileUrl, removeAnswerFile } from '../api/opinions.ts';
import { MAX_FILE_BYTES } from '../plans/fileProblem.ts';
import { FileField } from '../ui/FileField.tsx';
import { Problem } from '../units/Problem.tsx';
import classes from './Opinions.module.css';
import { useRoundAct } from './useRounds.ts';

interface Props {
  planId: string;
  round: Round;
  addressee: Addressee;
}

/** The paper that an answer came on: a scan, a photo of a bút phê, the file itself; sent at once. */
export function AnswerFiles({ planId, round, addressee: { id, files } }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  const key = { planId, roundId: round.id };
  const sending = useRoundAct(planId, (file: File) => addAnswerFile(key, id, file));
  const removing = useRoundAct(
    planId,
    (fileId: string) => removeAnswerFile(key, id, fileId),
    () => field.current?.focus(),
  );
  const take = async (chosen: readonly File[]) => {
    sending.reset();
    setFault(chosen.map(fileProblem).find((found) => found !== null) ?? null);
    // One after the other, so that each answer of the server holds those before it.
    for (const file of chosen.filter((one) => fileProblem(one) === null)) {
      const sent = await sending.mutateAsync(file).then(
        () => true,
        () => false,
      );
      if (!sent) return;
    }
  };
  return (
    <div className={classes.fields}>
      <FileField
        title={sending.isPending ? 'Đang nhận tệp…' : 'Kéo bản chụp, tệp trả lời vào đây hoặc bấm để chọn'}
        hint="Tệp .pdf, .docx, .doc, .jpg, .png, mỗi tệp không quá 20 MB; tệp được giữ nguyên làm căn cứ."
        accept=".pdf,.docx,.doc,.jpg,.jpeg,.png"
        label="Chọn tệp kèm theo trả lời"
        isMultiple
        isLow
        inputRef={field}
        onFiles={(chosen) => void take(chosen)}
      />
      {files.length > 0 && (
        <ul className={classes.entered} aria-label="Tệp kèm theo trả lời">
          {files.map((file) => (
            <li key={file.id}>
              <div>
                <a className={classes.link} href={answerFileUrl(key, id, file.id)} download>
                  {file.name}
                </a>
              </div>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`Bỏ tệp ${file.name}`}
                onClick={() => removing.mutate(file.id)}
              >
                Bỏ
              </Button>
            </li>
          ))}
        </ul>
      )}
      {fault !== null && (
        <p className={classes.warn} role="alert">
          {fault}
        </p>
      )}
      <Problem error={sending.error ?? removing.error} />
    </div>
  );
}

function fileProblem({ name, size }: File): string | null {
  if (!/\.(pdf|docx?|jpe?g|png)$/i.test(name)) {
    return `Tệp “${name}” không nhận được; đề nghị chọn tệp .pdf, .docx, .doc hoặc ảnh .jpg, .png.`;
  }
  return size > MAX_FILE_BYTES ? `Tệp “${name}” lớn hơn 20 MB; đề nghị quét ở độ phân giải thấp hơn.` : null;
}

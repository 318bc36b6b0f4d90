import { Button, Select, TextInput } from '@mantine/core';
import type { ReturnedList, ReturnedReport } from '@duthao/protocol';
import { useState } from 'react';
import { bringReturned } from '../api/returned.ts';
import { MAX_FILE_BYTES } from '../plans/fileProblem.ts';
import { FileField } from '../ui/FileField.tsx';
import { Problem } from '../units/Problem.tsx';
import { useSaving } from '../units/useSaving.ts';
import classes from './Returned.module.css';
import { BODY, type Choice, choicesOf, SELF, toFrom } from './sourceChoice.ts';

interface Props {
  planId: string;
  list: ReturnedList;
  first: File | null;
  preset: Choice | null;
  onReport(report: ReturnedReport): void;
}

/** Who the file is from, and the file; it is sent when both are known and the button is pressed. */
export function BringFile({ planId, list, first, preset, onReport }: Props) {
  const [choice, setChoice] = useState<Choice>(
    preset ?? { value: list.maySelf && !list.mayOthers ? SELF : null, name: '' },
  );
  const [file, setFile] = useState<File | null>(first);
  const [asks, setAsks] = useState(false);
  const sending = useSaving(bringReturned, {
    refresh: ['returned', 'threads', 'rounds'],
    onDone: (answer) => ('asks' in answer ? setAsks(true) : onReport(answer)),
  });
  const problem = file && problemOf(file);
  const from = toFrom(choice, asks);
  const isReady = file !== null && problem === null && from !== null;
  const take = ([chosen]: readonly File[]) => {
    setFile(chosen ?? null);
    setAsks(false);
    sending.reset();
  };
  return (
    <form
      className={classes.work}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) sending.mutate({ planId, file, from });
      }}
    >
      <Select
        label="Tệp này là của ai"
        description="Các chỗ sửa trong tệp thành đề nghị sửa mang tên này."
        placeholder="Chọn người, đơn vị đã sửa"
        data={choicesOf(list)}
        value={choice.value}
        onChange={(value) => setChoice({ ...choice, value })}
        allowDeselect={false}
        searchable
        nothingFoundMessage="Không có tên này; chọn “Cơ quan, tổ chức bên ngoài khác…”"
      />
      {choice.value === BODY && (
        <TextInput
          label="Tên cơ quan, tổ chức"
          value={choice.name}
          maxLength={200}
          onChange={(event) => setChoice({ ...choice, name: event.currentTarget.value })}
        />
      )}
      <FileField
        title={file?.name ?? 'Kéo tệp Word đã sửa vào đây hoặc bấm để chọn'}
        hint={
          file
            ? 'Bấm để chọn tệp khác'
            : 'Tệp .docx, không quá 20 MB; nên sửa khi Word đang theo dõi thay đổi'
        }
        accept=".docx"
        label="Chọn tệp Word đã sửa"
        onFiles={take}
      />
      {problem && (
        <p className={classes.warn} role="alert">
          {problem}
        </p>
      )}
      {asks && (
        <p className={classes.warn} role="alert">
          Tệp không còn ghi là bản góp ý của kế hoạch nào (thường do lưu lại bằng phần mềm khác). Nếu đúng là
          của kế hoạch đang mở thì bấm “Đúng, đưa vào”; từng chỗ sửa được tìm chỗ theo lời văn.
        </p>
      )}
      <Problem error={sending.error} />
      <div>
        <Button type="submit" disabled={!isReady} loading={sending.isPending}>
          {asks ? 'Đúng, đưa vào' : 'Đưa vào thành đề nghị sửa'}
        </Button>
      </div>
    </form>
  );
}

function problemOf({ name, size }: File): string | null {
  if (!/\.docx$/iu.test(name))
    return `Tệp “${name}” không phải tệp Word (.docx); mở bằng Word, lưu lại dạng .docx rồi đưa vào.`;
  if (size > MAX_FILE_BYTES) return `Tệp “${name}” lớn hơn 20 MB; đề nghị bỏ bớt hình ảnh rồi lưu lại.`;
  return size === 0 ? `Tệp “${name}” không có nội dung; đề nghị chọn tệp khác.` : null;
}

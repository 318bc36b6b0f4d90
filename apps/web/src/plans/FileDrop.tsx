import { Alert, Text } from '@mantine/core';
import { type DragEvent, useId, useState } from 'react';
import { FILE_ENDINGS, fileProblem } from './fileProblem.ts';
import classes from './NewPlanPage.module.css';

interface Props {
  file: File | null;
  onChange(file: File | null): void;
}

/** A place to drop one file on, or to choose it with the keyboard; a file that cannot be one is refused here. */
export function FileDrop({ file, onChange }: Props) {
  const problemId = useId();
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const take = (files: FileList | null) => {
    const [first] = files ?? [];
    if (first === undefined) return;
    const many =
      files !== null && files.length > 1 ? 'Mỗi lần chỉ đưa vào một tệp. Đề nghị chọn lại một tệp.' : null;
    const found = many ?? fileProblem(first);
    setProblem(found);
    onChange(found === null ? first : null);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const enter = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div>
      <label
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={enter}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          type="file"
          accept={FILE_ENDINGS.join(',')}
          className="visually-hidden"
          aria-describedby={problem === null ? undefined : problemId}
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file can be chosen again after it was mended.
            event.currentTarget.value = '';
          }}
        />
        <span>
          <Text component="span" fw={600} display="block">
            {file === null ? 'Kéo tệp vào đây hoặc bấm để chọn' : file.name}
          </Text>
          <Text component="span" size="xs" c="dimmed">
            {file === null
              ? 'Một tệp .docx, .doc, .rtf, .odt, .html, .md, .txt hoặc .json, không quá 20 MB'
              : `${sizeOf(file)}. Bấm để chọn tệp khác.`}
          </Text>
        </span>
      </label>
      {problem !== null && (
        <Alert id={problemId} color="red" variant="light" role="alert" mt="xs" p="sm" c="var(--ink)">
          {problem}
        </Alert>
      )}
    </div>
  );
}

function sizeOf(file: File): string {
  return `${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format(file.size / 1024)} KB`;
}

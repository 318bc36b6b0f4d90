import { Alert } from '@mantine/core';
import { useId, useState } from 'react';
import { FileField } from '../ui/FileField.tsx';
import { FILE_ENDINGS, fileProblem } from './fileProblem.ts';

interface Props {
  file: File | null;
  onChange(file: File | null): void;
}

/** A place to drop one file on, or to choose it with the keyboard; a file that cannot be one is refused here. */
export function FileDrop({ file, onChange }: Props) {
  const problemId = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const take = (files: readonly File[]) => {
    const [first] = files;
    if (first === undefined) return;
    const many = files.length > 1 ? 'Mỗi lần chỉ đưa vào một tệp. Đề nghị chọn lại một tệp.' : null;
    const found = many ?? fileProblem(first);
    setProblem(found);
    onChange(found === null ? first : null);
  };
  return (
    <div>
      <FileField
        title={file === null ? 'Kéo tệp vào đây hoặc bấm để chọn' : file.name}
        hint={
          file === null
            ? 'Một tệp .docx, .doc, .rtf, .odt, .html, .md, .txt hoặc .json, không quá 20 MB'
            : `${sizeOf(file)}. Bấm để chọn tệp khác.`
        }
        accept={FILE_ENDINGS.join(',')}
        describedBy={problem === null ? undefined : problemId}
        onFiles={take}
      />
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

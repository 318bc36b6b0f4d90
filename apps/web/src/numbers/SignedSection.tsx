import { Text } from '@mantine/core';
import type { PlanNumber, SignedFile } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { listSignedFiles } from '../api/numbers.ts';
import { Card } from '../ui/Card.tsx';
import { toClock, toDay } from '../ui/clock.ts';
import { Comparison } from './Comparison.tsx';
import classes from './Numbers.module.css';
import { SignedDrop } from './SignedDrop.tsx';

const afterApproval = [
  'signing',
  'numbering',
  'issuing',
  'issued',
  'transferred',
  'issuedElsewhere',
  'withdrawn',
  'archived',
];

/** The original: the signed file that came back, and how its words stand to what was approved. */
export function SignedSection({ number }: { number: PlanNumber }) {
  const { planId, isClerk, state } = number;
  const files = useQuery({ queryKey: ['signed-files', planId], queryFn: () => listSignedFiles(planId) });
  return (
    <Card id="ban-ky" title="Bản đã ký">
      <Text c="dimmed" mb="sm">
        Tệp PDF đã ký hoặc bản quét là bản gốc; bản Word điền số chỉ là bản để làm việc.
      </Text>
      {isClerk && afterApproval.includes(state) && <SignedDrop planId={planId} />}
      {files.data?.map((file, index) => (
        <FileLine key={file.id} planId={planId} file={file} isOriginal={index === 0} number={number} />
      ))}
      {files.data?.length === 0 && !isClerk && <p className={classes.line}>Chưa nhận lại bản đã ký.</p>}
    </Card>
  );
}

interface LineProps {
  planId: string;
  file: SignedFile;
  isOriginal: boolean;
  number: PlanNumber;
}

function FileLine({ planId, file, isOriginal, number }: LineProps) {
  const at = new Date(file.receivedAt);
  return (
    <div className={classes.file}>
      <p className={classes.line}>
        <a className={classes.link} href={`/api/plans/${planId}/signed-files/${file.id}`} download>
          {file.fileName}
        </a>{' '}
        {isOriginal ? '(bản gốc)' : '(bản nhận trước)'}
      </p>
      <Comparison comparison={file.comparison} entry={number.entry} />
      <p className={classes.hash}>
        {file.receivedBy} đưa lên lúc {toClock(at)} ngày {toDay(at)}. SHA-256: {file.sha256}
      </p>
    </div>
  );
}

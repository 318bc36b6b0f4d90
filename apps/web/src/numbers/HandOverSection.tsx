import { TextInput } from '@mantine/core';
import type { HandOverField, PlanNumber } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { getHandOver, toQuery } from '../api/numbers.ts';
import { Card } from '../ui/Card.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import classes from './Numbers.module.css';
import { SaveButton } from './SaveButton.tsx';

interface Asked {
  pages?: number;
  signer?: string;
  position?: string;
}

/** The fields of the e-office in its order, a copy button each, and the files that go with them. */
export function HandOverSection({ number }: { number: PlanNumber }) {
  const { planId } = number;
  const [asked, setAsked] = useState<Asked>({});
  const card = useQuery({
    queryKey: ['hand-over', planId, asked],
    queryFn: () => getHandOver(planId, asked),
    placeholderData: (before) => before,
  });
  const path = `/api/plans/${planId}/hand-over`;
  return (
    <Card id="chep-sang" title="Chép sang hệ thống QLVB">
      {card.isError && <p className={classes.warn}>{toSentence(card.error)}</p>}
      <table className={classes.fields}>
        <tbody>
          {card.data?.fields.map((field) => (
            <FieldLine key={field.name} field={field} asked={asked} onAsk={setAsked} />
          ))}
        </tbody>
      </table>
      <div className={classes.acts}>
        <SaveButton path={`${path}.docx`} label="Tải bản Word" />
        <SaveButton path={`${path}.pdf`} label="Tải PDF để ký" />
        <SaveButton path={`${path}.json?${toQuery({ ...asked })}`} label="Tải dữ liệu .json" />
      </div>
      {card.data && <p className={classes.hash}>Tên tệp: {card.data.fileName}</p>}
    </Card>
  );
}

interface LineProps {
  field: HandOverField;
  asked: Asked;
  onAsk(asked: Asked): void;
}

function FieldLine({ field, asked, onAsk }: LineProps) {
  const { label, value, problem } = field;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <FieldValue field={field} asked={asked} onAsk={onAsk} />
        {problem !== null && <div className={classes.problem}>{problem}</div>}
      </td>
      <td className={classes.act}>
        {value !== '' && <CopyButton text={value} label={`Chép ${label.toLocaleLowerCase('vi')}`} />}
      </td>
    </tr>
  );
}

const askedNames = { PageAmount: 'pages', FullName: 'signer', Position: 'position' } as const;

/** What the plan does not say may be given here; it goes nowhere but into the copy. */
function FieldValue({ field: { name, label, value, asked: mayAsk }, asked, onAsk }: LineProps) {
  const key = askedNames[name as keyof typeof askedNames];
  if (!mayAsk || (value !== '' && asked[key] === undefined)) return value;
  const give = (typed: string) => {
    const pages = Number(typed);
    const given =
      key === 'pages' ? (pages >= 1 && pages <= 9999 ? Math.floor(pages) : undefined) : typed || undefined;
    onAsk({ ...asked, [key]: given });
  };
  return (
    <TextInput
      aria-label={label}
      inputMode={key === 'pages' ? 'numeric' : undefined}
      value={asked[key] ?? ''}
      onChange={(event) => give(event.currentTarget.value)}
    />
  );
}

import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Colleague } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { listFlows } from '../api/flow.ts';
import { useUnits } from '../people/useUnits.ts';
import { useColleagues } from '../units/useColleagues.ts';
import { DayField } from '../ui/DayField.tsx';

export interface CommissionDraft {
  readonly flowId: string;
  readonly assignedBy: string;
  readonly drafterId: string;
  readonly source: string;
  readonly due: string;
  readonly note: string;
  readonly issuedBy: string;
}

interface Props {
  draft: CommissionDraft;
  /** Name of the unit that leads: the drafter is one of its people. */
  leadUnit: string;
  onChange(draft: CommissionDraft): void;
}

/** The questions of giao soạn thảo; every answer may be left empty. */
export function CommissionFields({ draft, leadUnit, onChange }: Props) {
  const flows = useQuery({ queryKey: ['flows'], queryFn: listFlows, staleTime: 60_000 }).data ?? [];
  const people = usePeopleOf(leadUnit);
  const change = (part: Partial<CommissionDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <TextInput
        label="Người giao"
        placeholder="Giám đốc Sở"
        value={draft.assignedBy}
        onChange={(event) => change({ assignedBy: event.currentTarget.value })}
      />
      <NativeSelect
        label="Giao cho"
        data={[
          { value: '', label: 'Chưa chọn người soạn thảo' },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={draft.drafterId}
        onChange={(event) => change({ drafterId: event.currentTarget.value })}
      />
      <TextInput
        label="Theo văn bản đến"
        placeholder="Số, ký hiệu, ngày, cơ quan gửi"
        value={draft.source}
        onChange={(event) => change({ source: event.currentTarget.value })}
      />
      <DayField label="Hạn trình" value={draft.due} onDay={(day) => change({ due: day })} />
      <NativeSelect
        label="Quy trình"
        data={flows.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.flowId}
        onChange={(event) => change({ flowId: event.currentTarget.value })}
      />
      <TextInput
        label="Cơ quan khác ban hành"
        description="Điền khi cơ quan chỉ soạn thảo rồi chuyển cơ quan khác ban hành"
        value={draft.issuedBy}
        onChange={(event) => change({ issuedBy: event.currentTarget.value })}
      />
      <Textarea
        label="Yêu cầu"
        autosize
        minRows={2}
        value={draft.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </>
  );
}

function usePeopleOf(unitName: string): readonly Colleague[] {
  const units = useUnits();
  const colleagues = useColleagues();
  return colleagues.filter(({ unitIds }) => unitIds.some((id) => units.of(id)?.name === unitName));
}

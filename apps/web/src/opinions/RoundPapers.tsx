import { ActionIcon, Button, Menu } from '@mantine/core';
import type { Round } from '@duthao/protocol';
import { ChevronDown } from 'lucide-react';
import { roundPath } from '../api/opinions.ts';
import { useSaveFile } from '../numbers/useSaveFile.ts';

interface Paper {
  readonly label: string;
  readonly path: string;
}

/** The papers of a round: each as it is mostly wanted, and beside it how else it may read. */
export function RoundPapers({ planId, round }: { planId: string; round: Round }) {
  const path = roundPath({ planId, roundId: round.id });
  const kinds = new Set(round.addressees.map(({ kind }) => kind));
  const letter = `${path}/request.docx`;
  return (
    <>
      <Save
        main={{ label: 'Bảng tổng hợp .docx', path: `${path}/table.docx` }}
        other={{ label: 'Xếp theo mục của văn bản .docx', path: `${path}/table.docx?by=section` }}
      />
      <Save
        main={{ label: 'Bảng tổng hợp .xlsx', path: `${path}/table.xlsx` }}
        other={{ label: 'Xếp theo mục của văn bản .xlsx', path: `${path}/table.xlsx?by=section` }}
      />
      {round.kind === 'opinions' && (
        <Save
          main={{ label: 'Công văn lấy ý kiến .docx', path: letter }}
          other={
            kinds.has('body') && kinds.has('unit')
              ? { label: 'Gửi đơn vị trong cơ quan .docx', path: `${letter}?to=units` }
              : null
          }
        />
      )}
    </>
  );
}

function Save({ main, other }: { main: Paper; other: Paper | null }) {
  const [busy, save] = useSaveFile();
  return (
    <Button.Group>
      <Button variant="default" loading={busy} onClick={() => save(main.path)}>
        {main.label}
      </Button>
      {other && (
        <Menu position="bottom-end" shadow="sm">
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={`${main.label}: cách khác`}>
              <ChevronDown size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => save(other.path)}>{other.label}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </Button.Group>
  );
}

import { Tabs } from '@mantine/core';
import type { Unit } from '@duthao/protocol';
import { Dialog } from '../ui/Dialog.tsx';
import { CorrectUnit } from './CorrectUnit.tsx';
import { EndUnit } from './EndUnit.tsx';
import { RenameUnit } from './RenameUnit.tsx';

/** Everything that happens to one unit: put right, renamed from a day on, merged or dissolved. */
export function UnitDialog({ unit, onClose }: { unit: Unit; onClose(): void }) {
  return (
    <Dialog onClose={onClose} title={unit.name} size="lg">
      <Tabs defaultValue="correct" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="correct">Sửa thông tin</Tabs.Tab>
          <Tabs.Tab value="rename">Đổi tên</Tabs.Tab>
          <Tabs.Tab value="end">Sáp nhập, giải thể</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="correct">
          <CorrectUnit unit={unit} onDone={onClose} />
        </Tabs.Panel>
        <Tabs.Panel value="rename">
          <RenameUnit unit={unit} onDone={onClose} />
        </Tabs.Panel>
        <Tabs.Panel value="end">
          <EndUnit unit={unit} onDone={onClose} />
        </Tabs.Panel>
      </Tabs>
    </Dialog>
  );
}

import { outlineOf } from '@duthao/plan';
import type { PlanThread } from '@duthao/protocol';
import { Button, Checkbox, NativeSelect, Popover, SegmentedControl } from '@mantine/core';
import type { Node } from '@tiptap/pm/model';
import { authorOf, everything, isNarrowed, type ThreadFilter } from './filterThreads.ts';
import classes from './Threads.module.css';
import { useTalk } from './TalkContext.ts';

interface Props {
  threads: readonly PlanThread[];
  doc: Node | null;
  filter: ThreadFilter;
  onChange(filter: ThreadFilter): void;
  /** Begins a comment on the selection; null where the person does not comment. */
  onBegin: (() => void) | null;
}

/** Which threads are shown: open or resolved, and, behind a button, by place, unit, person, mine, new. */
export function FilterBar({ threads, doc, filter, onChange, onBegin }: Props) {
  const done = threads.filter(({ isDone }) => isDone).length;
  return (
    <div className={classes.filter}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="Ý kiến được hiện"
        value={filter.state}
        onChange={(state) => onChange({ ...filter, state: state === 'done' ? 'done' : 'open' })}
        data={[
          { value: 'open', label: `Chưa giải quyết (${threads.length - done})` },
          { value: 'done', label: `Đã giải quyết (${done})` },
        ]}
      />
      {onBegin && (
        // Pressing it leaves the selection in the text as it is.
        <Button
          size="compact-sm"
          variant="default"
          onMouseDown={(event) => event.preventDefault()}
          onClick={onBegin}
        >
          Viết ý kiến
        </Button>
      )}
      <Popover position="bottom-end" shadow="sm" withinPortal>
        <Popover.Target>
          <Button size="compact-sm" variant={isNarrowed(filter) ? 'light' : 'default'}>
            Lọc
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Narrowing {...{ threads, doc, filter, onChange }} />
        </Popover.Dropdown>
      </Popover>
      {isNarrowed(filter) && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => onChange({ ...everything, state: filter.state })}
        >
          Bỏ lọc
        </Button>
      )}
    </div>
  );
}

function Narrowing({ threads, doc, filter, onChange }: Omit<Props, 'onBegin'>) {
  const { unitOf } = useTalk();
  const comments = threads.flatMap((thread) => thread.comments);
  const people = new Map(comments.map((comment) => [authorOf(comment), comment.author]));
  const units = new Set(comments.flatMap(({ unitId }) => unitId ?? []));
  const sections = doc === null ? [] : outlineOf(doc).filter(({ id }) => id !== null);
  const set = (part: Partial<ThreadFilter>): void => onChange({ ...filter, ...part });
  return (
    <div className={classes.narrowing}>
      <NativeSelect
        label="Ở mục"
        size="xs"
        value={filter.sectionId ?? ''}
        onChange={({ currentTarget }) => set({ sectionId: currentTarget.value || null })}
        data={[
          { value: '', label: 'Cả kế hoạch' },
          ...sections.map(({ id, path, title }) => ({ value: id ?? '', label: `Mục ${path} ${title}` })),
        ]}
      />
      <NativeSelect
        label="Của đơn vị"
        size="xs"
        value={filter.unitId ?? ''}
        onChange={({ currentTarget }) => set({ unitId: currentTarget.value || null })}
        data={[
          { value: '', label: 'Mọi đơn vị' },
          ...[...units].map((id) => ({ value: id, label: unitOf(id)?.name ?? 'Đơn vị chưa rõ tên' })),
        ]}
      />
      <NativeSelect
        label="Của người"
        size="xs"
        value={filter.person ?? ''}
        onChange={({ currentTarget }) => set({ person: currentTarget.value || null })}
        data={[{ value: '', label: 'Mọi người' }, ...[...people].map(([value, label]) => ({ value, label }))]}
      />
      <Checkbox
        size="xs"
        label="Có tôi (tôi viết hoặc được nêu tên)"
        checked={filter.isMine}
        onChange={({ currentTarget }) => set({ isMine: currentTarget.checked })}
      />
      <Checkbox
        size="xs"
        label="Chỉ ý kiến mới"
        checked={filter.isUnread}
        onChange={({ currentTarget }) => set({ isUnread: currentTarget.checked })}
      />
    </div>
  );
}

import { ActionIcon, Indicator, Popover } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Bell as BellIcon } from 'lucide-react';
import { useState } from 'react';
import { listNotices, markRead } from '../api/notices.ts';
import { twoDigits } from '../ui/twoDigits.ts';
import { NoticeList } from './NoticeList.tsx';

/** How often it is asked for news. */
const EVERY_MS = 20_000;

/** How much is unread, and behind it the notices; those that were shown count as read. */
export function Bell() {
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const { data, dataUpdatedAt } = useQuery({
    queryKey: ['notices'],
    queryFn: ({ signal }) => listNotices(signal),
    refetchInterval: EVERY_MS,
  });
  const reading = useMutation({
    mutationFn: markRead,
    onSettled: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
  const unread = data?.unread ?? 0;
  const toggle = (open: boolean) => {
    setOpen(open);
    // Marked when the list closes, so that what is new stands out as long as it is seen.
    if (!open && unread > 0) reading.mutate({ all: true });
  };
  const label = unread === 0 ? 'Thông báo' : `Thông báo, ${twoDigits(unread)} chưa xem`;
  return (
    <Popover
      opened={isOpen}
      onChange={toggle}
      position="bottom-end"
      width={400}
      shadow="none"
      withinPortal
      trapFocus
    >
      <Popover.Target>
        <Indicator
          label={unread > 99 ? '99+' : unread}
          size={18}
          disabled={unread === 0}
          color="red"
          inline
          offset={4}
        >
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={label}
            onClick={() => toggle(!isOpen)}
          >
            <BellIcon size={20} aria-hidden />
          </ActionIcon>
        </Indicator>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <NoticeList
          notices={data?.notices ?? null}
          now={new Date(dataUpdatedAt)}
          onFollow={() => toggle(false)}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

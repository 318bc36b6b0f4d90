import { Menu } from '@mantine/core';
import { EllipsisVertical } from 'lucide-react';
import classes from './LineMenu.module.css';

interface Props {
  name: string;
  placeId: string;
  onPlace: ((placeId: string) => void) | null;
  onComment: ((placeId: string) => void) | null;
}

/** What can be done about a section, on its line of the outline: give it to a unit, comment on it as a whole. */
export function LineMenu({ name, placeId, onPlace, onComment }: Props) {
  return (
    // What is chosen takes the keyboard itself: a menu that took it back would swallow the first letters.
    <Menu position="bottom-end" shadow="sm" width={220} withinPortal returnFocus={false}>
      <Menu.Target>
        <button type="button" className={classes.button} aria-label={`Phân công ${name}, nêu ý kiến`}>
          <EllipsisVertical size={15} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {onPlace && <Menu.Item onClick={() => onPlace(placeId)}>Giao cho đơn vị, hạn gửi…</Menu.Item>}
        {onComment && <Menu.Item onClick={() => onComment(placeId)}>Nêu ý kiến về cả mục…</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}

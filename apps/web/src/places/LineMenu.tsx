import { Menu } from '@mantine/core';
import { EllipsisVertical } from 'lucide-react';
import classes from './LineMenu.module.css';

interface Props {
  name: string;
  placeId: string;
  onPlace(placeId: string): void;
}

/** What can be done about who writes a section, on its line of the outline. */
export function LineMenu({ name, placeId, onPlace }: Props) {
  return (
    <Menu position="bottom-end" shadow="sm" width={220} withinPortal>
      <Menu.Target>
        <button type="button" className={classes.button} aria-label={`Phân công ${name}`}>
          <EllipsisVertical size={15} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onPlace(placeId)}>Giao cho đơn vị, hạn gửi…</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

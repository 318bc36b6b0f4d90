import { Menu } from '@mantine/core';
import type { BlockItem } from '../blockMenu.ts';
import { ToolButton } from './ToolButton.tsx';

interface ToolMenuProps {
  label: string;
  items: readonly BlockItem[];
  pressed?: boolean;
  className?: string | undefined;
  onPick(item: BlockItem): void;
}

/** A word of the toolbar with a list below it. */
export function ToolMenu({ label, items, pressed = false, className, onPick }: ToolMenuProps) {
  return (
    <Menu position="bottom-start" shadow="sm" returnFocus={false} width={250}>
      <Menu.Target>
        <ToolButton pressed={pressed} className={className}>
          {label} ▾
        </ToolButton>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map((item) => (
          <Menu.Item key={item.name} onClick={() => onPick(item)}>
            <div>{item.name}</div>
            <small style={{ color: 'var(--muted)' }}>{item.hint}</small>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

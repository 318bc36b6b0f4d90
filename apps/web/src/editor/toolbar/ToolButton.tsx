import { type ReactNode, type Ref } from 'react';
import classes from './Toolbar.module.css';

interface ToolButtonProps {
  children: ReactNode;
  label?: string;
  title?: string;
  pressed?: boolean;
  disabled?: boolean;
  className?: string | undefined;
  onClick?(): void;
  ref?: Ref<HTMLButtonElement>;
}

/** A word of the toolbar. Pressing the mouse on it leaves the selection of the page as it is. */
export function ToolButton({ children, label, pressed, disabled, className, ...rest }: ToolButtonProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${classes.tool} ${className ?? ''}`}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      {...rest}
    >
      {children}
    </button>
  );
}

import { initials } from './initials.ts';
import classes from './PersonAvatar.module.css';

interface Props {
  name: string;
  /** The hue of the person's unit, 0–7; grey while it is not known. */
  color: number | undefined;
}

/** The initials of a person on the hue of the unit. The name itself must stand beside it, visibly or for readers. */
export function PersonAvatar({ name, color }: Props) {
  const background = color === undefined ? 'var(--muted)' : `var(--unit-${color})`;
  return (
    <span className={classes.avatar} style={{ background }} aria-hidden>
      {initials(name)}
    </span>
  );
}

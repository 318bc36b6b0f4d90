import type { Mentionable } from './mentionables.ts';
import classes from './Threads.module.css';

interface Props {
  id: string;
  offered: readonly Mentionable[];
  at: number;
  onPut(one: Mentionable): void;
}

/** Who or what could be meant; those who could not read it are greyed and say so. */
export function MentionMenu({ id, offered, at, onPut }: Props) {
  return (
    <ul id={id} role="listbox" aria-label="Nêu tên" className={classes.menu} hidden={offered.length === 0}>
      {offered.map((one, index) => (
        <li
          key={`${one.kind} ${one.id}`}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          data-hindered={one.hindrance !== null || undefined}
          // The field keeps the focus, and what is typed in it.
          onMouseDown={(event) => {
            event.preventDefault();
            onPut(one);
          }}
        >
          <span>{one.name.replace(/^@/, '')}</span>
          <small>{one.hindrance ?? one.about}</small>
        </li>
      ))}
    </ul>
  );
}

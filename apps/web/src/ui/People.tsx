import { Tooltip } from '@mantine/core';
import { PersonAvatar } from './PersonAvatar.tsx';
import classes from './People.module.css';

export interface Person {
  key: string;
  name: string;
  unit: string;
  color: number | undefined;
}

interface Props {
  people: readonly Person[];
  /** What the row of avatars says as a whole, for screen readers. */
  label: string;
  max?: number;
}

/** A row of avatars; names and units are told by a tooltip and to screen readers. */
export function People({ people, label, max = 4 }: Props) {
  const shown = people.length > max ? people.slice(0, max - 1) : people;
  const rest = people.slice(shown.length);
  if (people.length === 0) return null;
  return (
    <ul className={classes.row} aria-label={label}>
      {shown.map((person) => (
        <Tooltip
          key={person.key}
          label={describe(person)}
          withArrow
          events={{ hover: true, focus: true, touch: true }}
        >
          <li className={classes.item} tabIndex={0}>
            <PersonAvatar name={person.name} color={person.color} />
            <span className="visually-hidden">{describe(person)}</span>
          </li>
        </Tooltip>
      ))}
      {rest.length > 0 && (
        <Tooltip
          label={rest.map(describe).join('; ')}
          multiline
          maw={360}
          withArrow
          events={{ hover: true, focus: true, touch: true }}
        >
          <li className={classes.item} tabIndex={0}>
            <span className={classes.more} aria-hidden>
              +{rest.length}
            </span>
            <span className="visually-hidden">{rest.map(describe).join('; ')}</span>
          </li>
        </Tooltip>
      )}
    </ul>
  );
}

function describe(person: Person): string {
  return person.unit === '' ? person.name : `${person.name}, ${person.unit}`;
}

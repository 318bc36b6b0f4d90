import type { ReactNode } from 'react';
import classes from './ListMessage.module.css';

interface Props {
  title: string;
  text: string;
  children?: ReactNode;
}

/** What stands in the place of a list that is empty or could not be read. */
export function ListMessage({ title, text, children }: Props) {
  return (
    <div className={classes.box} role="status">
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{text}</p>
      {children}
    </div>
  );
}

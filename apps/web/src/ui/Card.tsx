import type { ReactNode } from 'react';
import classes from './Card.module.css';

/** A part of a page with a heading of its own, named by it. */
export function Card({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 id={id} className={classes.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}

import { type OpinionResponse, responseNames } from '@duthao/protocol';
import type { ReactNode } from 'react';
import { Moment } from '../flow/Moment.tsx';
import classes from './Opinions.module.css';

/** Tiếp thu, tiếp thu một phần or giải trình, with its words. */
export function ResponseWords({
  response,
  children,
}: {
  response: Omit<OpinionResponse, 'groupId'>;
  children?: ReactNode;
}) {
  const { kind, words, by, at } = response;
  return (
    <div className={classes.answer}>
      <p className={classes.words}>
        <strong className={classes.response} data-kind={kind}>
          {responseNames[kind]}
        </strong>
        {words !== '' && `: ${words}`}
      </p>
      <p className={classes.note}>
        {by}, <Moment at={at} />
      </p>
      {children}
    </div>
  );
}

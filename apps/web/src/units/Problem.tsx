import { Alert } from '@mantine/core';
import { toSentence } from '../api/ApiError.ts';
import classes from '../people/People.module.css';

/** Why an act of a form was refused; nothing when it was not. */
export function Problem({ error }: { error: unknown }) {
  if (error === null || error === undefined) return null;
  return (
    <Alert className={classes.problem} color="red" variant="light" role="alert" p="sm" c="var(--ink)">
      {toSentence(error)}
    </Alert>
  );
}

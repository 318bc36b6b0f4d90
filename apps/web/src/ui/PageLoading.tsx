import { Loader } from '@mantine/core';
import classes from './PageLoading.module.css';

/** While the very first answer is awaited; shown late, so that a fast answer never flashes. */
export function PageLoading({ label }: { label: string }) {
  return (
    <main className={classes.page} role="status" aria-live="polite">
      <div className={classes.late}>
        <Loader size="sm" aria-hidden />
        <span>{label}…</span>
      </div>
    </main>
  );
}

import { Skeleton } from '@mantine/core';
import classes from './RoomPage.module.css';

const lines = ['46%', '38%', '0', '62%', '54%', '0', '100%', '96%', '100%', '88%', '0', '100%', '92%', '71%'];

/** The page's own outline while the plan is on its way. */
export function RoomLoading() {
  return (
    <div className={classes.stage} role="status" aria-label="Đang mở kế hoạch">
      <div className={classes.sheet}>
        {lines.map((width, index) => (
          <Skeleton
            key={`${index}-${width}`}
            visible={width !== '0'}
            height={14}
            width={width === '0' ? '100%' : width}
            mb={14}
            mx={index < 5 ? 'auto' : 0}
          />
        ))}
      </div>
    </div>
  );
}

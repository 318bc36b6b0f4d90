import { Skeleton } from '@mantine/core';
import classes from './PlanList.module.css';

const widths = ['82%', '64%', '74%', '58%', '69%'];

/** The list's own outline while it is read. */
export function PlanRowsLoading() {
  return widths.map((width) => (
    <tr key={width} className={classes.row}>
      <td className={classes.titleCell}>
        <Skeleton height={14} width={width} my={3} />
      </td>
      <td className={classes.units}>
        <Skeleton height={14} width="70%" my={3} />
        <Skeleton height={12} width="90%" mt={6} />
      </td>
      <td className={classes.changed}>
        <Skeleton height={14} width="60%" my={3} />
        <Skeleton height={12} width="75%" mt={6} />
      </td>
      <td className={classes.present}>
        <Skeleton height={28} circle />
      </td>
    </tr>
  ));
}

import { Card } from '../ui/Card.tsx';
import classes from '../people/People.module.css';
import { useUnits } from '../people/useUnits.ts';
import { NewUnitForm } from './NewUnitForm.tsx';
import { UnitRow } from './UnitRow.tsx';
import { depthsOf } from './unitTree.ts';

/** The tree of units, for administrators. */
export function UnitsSection() {
  const units = useUnits();
  const depths = depthsOf(units.all);
  return (
    <Card id="cac-don-vi" title="Đơn vị">
      <NewUnitForm />
      {units.all.length === 0 ? (
        <p className={classes.empty}>Chưa có đơn vị nào. Thêm đơn vị trước, sau đó thêm người dùng.</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Tên đơn vị</th>
              <th scope="col">Loại</th>
              <th scope="col">Chữ viết tắt</th>
              <th scope="col">Tên trong nơi nhận</th>
              <th scope="col">Thứ tự, sửa</th>
            </tr>
          </thead>
          <tbody>
            {units.all.map((unit) => (
              <UnitRow key={unit.id} unit={unit} depth={depths.get(unit.id) ?? 0} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

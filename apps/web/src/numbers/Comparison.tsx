import type { NumberEntry, SignedComparison, WordDifference } from '@duthao/protocol';
import { twoDigits } from '../ui/twoDigits.ts';
import classes from './Numbers.module.css';
import { writtenEntry } from './writtenEntry.ts';

/** What the comparison of a signed file with the approved text has found, in words. */
export function Comparison({
  comparison,
  entry,
}: {
  comparison: SignedComparison;
  entry: NumberEntry | null;
}) {
  const { verdict, sameBytes, count, differences, stamps } = comparison;
  return (
    <div role="status">
      {sameBytes && (
        <p className={`${classes.line} ${classes.good}`}>
          Phần đầu của tệp trùng từng byte với bản PDF đã lấy từ đây để ký; chữ ký được ghi nối thêm.
        </p>
      )}
      {verdict === 'same' && (
        <p className={`${classes.line} ${classes.good}`}>
          Chữ trong tệp khớp với bản được duyệt (không xét số, ngày, chữ ký và dấu).
        </p>
      )}
      {verdict === 'noText' && (
        <p className={classes.warn}>
          Tệp là bản quét, không có chữ để so; đã lưu nhưng chưa so với bản được duyệt.
        </p>
      )}
      {verdict === 'other' && (
        <p className={classes.warn}>
          Chữ trong tệp khác quá nhiều so với bản được duyệt: có thể nhầm văn bản, hoặc bản quét được máy nhận
          dạng chữ. Đề nghị mở tệp và đối chiếu.
        </p>
      )}
      {verdict === 'differs' && (
        <div className={classes.warn}>
          Có {twoDigits(count)} chỗ khác với bản được duyệt; đề nghị đối chiếu trước khi phát hành.
          <ul className={classes.differences}>
            {differences.map((difference, index) => (
              <Difference key={index} difference={difference} />
            ))}
          </ul>
        </div>
      )}
      <NumberNote inFile={comparison.numberInFile} entry={entry} />
      {stamps.length > 0 && (
        <p className={`${classes.line} ${classes.muted}`}>
          Chữ của chữ ký số trên trang: {stamps.join('; ')}.
        </p>
      )}
    </div>
  );
}

function Difference({ difference: { approved, signed, page, around } }: { difference: WordDifference }) {
  const [before, after] = around.split('[…]');
  return (
    <li>
      Trang {page}: …{before}
      {approved !== '' && <del aria-label={`bản duyệt ghi ${approved}`}>{approved}</del>}{' '}
      {signed !== '' && <ins aria-label={`tệp ký ghi ${signed}`}>{signed}</ins>}
      {after}…
    </li>
  );
}

function NumberNote({ inFile, entry }: { inFile: string | null; entry: NumberEntry | null }) {
  if (inFile === null || entry === null || inFile === writtenEntry(entry)) return null;
  return (
    <p className={classes.warn}>
      Tệp ghi số {inFile}, còn số đã ghi là {writtenEntry(entry)}; đề nghị kiểm tra lại.
    </p>
  );
}

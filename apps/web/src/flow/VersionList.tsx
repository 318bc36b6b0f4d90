import { type PlanFlow, stateSpecs, type Version } from '@duthao/protocol';
import { Link } from 'react-router';
import { changesUrl, sheetUrl, versionUrl } from '../api/flow.ts';
import classes from './Flow.module.css';
import { Moment } from './Moment.tsx';

const kinds: Record<Version['kind'], string> = {
  submitted: 'trình',
  formFixed: 'sửa thể thức, giữ nguyên câu chữ',
  signerChanged: 'đổi người ký hoặc tháng ký',
};

/** What was submitted, each with its file byte for byte and the beginning of its mark (SHA-256). */
export function VersionList({ flow }: { flow: PlanFlow }) {
  return (
    <ul className={classes.versions}>
      {flow.versions.map(({ no, kind, by, forWhom, time, sha256 }) => (
        <li key={no}>
          <p className={classes.what}>
            Bản trình {no}
            {flow.approvedVersion === no && <span className={classes.approved}>đã duyệt</span>}
          </p>
          <p className={classes.quiet}>
            {by}
            {forWhom !== null && ` (thay ${forWhom})`} {kinds[kind]}, <Moment at={time} />
          </p>
          <p className={classes.quiet} title={`SHA-256 ${sha256}`}>
            <Link to={`/ke-hoach/${flow.planId}/trinh`}>Xem</Link>
            {' · '}
            <a href={versionUrl(flow.planId, no)} download>
              Tải .docx
            </a>
            {' · '}
            <a href={sheetUrl(flow.planId, no)} download>
              Phiếu trình
            </a>
            {no > 1 && (
              <>
                {' · '}
                <a href={changesUrl(flow.planId, no, no - 1)} download>
                  Khác bản {no - 1} (.docx)
                </a>
              </>
            )}
            {flow.mayOpenRoom && stateSpecs[flow.state].text === 'open' && (
              <>
                {' · '}
                <a href={changesUrl(flow.planId, 'live', no)} download>
                  Khác bản đang soạn (.docx)
                </a>
              </>
            )}
            {' · '}mã {sha256.slice(0, 8).toUpperCase()}
          </p>
        </li>
      ))}
    </ul>
  );
}

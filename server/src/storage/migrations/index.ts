import type { Migration } from 'kysely/migration';
import { accounts } from './accounts.ts';
import { agencies } from './agencies.ts';
import { agencyLook } from './agencyLook.ts';
import { flow } from './flow.ts';
import { flowRecords } from './flowRecords.ts';
import { imports } from './imports.ts';
import { movedSeq } from './movedSeq.ts';
import { notices } from './notices.ts';
import { numbers } from './numbers.ts';
import { opinions } from './opinions.ts';
import { places } from './places.ts';
import { returned } from './returned.ts';
import { returnedTaken } from './returnedTaken.ts';
import { rounds } from './rounds.ts';
import { start } from './start.ts';
import { suggestionAuthors } from './suggestionAuthors.ts';
import { threads } from './threads.ts';
import { units } from './units.ts';

/** In the order of their names; one that has run on any machine is never changed. */
export const migrations: Record<string, Migration> = {
  '0001-start': start,
  '0002-moved-seq': movedSeq,
  '0003-agency-look': agencyLook,
  '0004-imports': imports,
  '0005-accounts': accounts,
  '0006-units': units,
  '0007-places': places,
  '0008-flow': flow,
  '0009-numbers': numbers,
  '0010-notices': notices,
  '0011-agencies': agencies,
  '0012-threads': threads,
  '0013-opinions': opinions,
  '0014-returned': returned,
  '0015-rounds': rounds,
  '0016-returned-taken': returnedTaken,
  '0017-flow-records': flowRecords,
  '0019-suggestion-authors': suggestionAuthors,
};

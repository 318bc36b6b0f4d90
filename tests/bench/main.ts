import { benchEditor } from './editor/bench.ts';
import { benchExport } from './export/bench.ts';
import { benchGuard } from './guard/bench.ts';
import { benchHistory } from './history/bench.ts';
import { benchImport } from './import/bench.ts';
import { benchOpening } from './opening/bench.ts';
import { benchReturned } from './returned/bench.ts';
import { benchReview } from './review/bench.ts';
import { benchSync } from './sync/bench.ts';

const benches = {
  sync: benchSync,
  guard: benchGuard,
  history: benchHistory,
  opening: benchOpening,
  editor: benchEditor,
  export: benchExport,
  import: benchImport,
  review: benchReview,
  returned: benchReturned,
} as const;
type Name = keyof typeof benches;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`unknown bench: ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? (wanted as Name[]) : (Object.keys(benches) as Name[]))
  await benches[name]();

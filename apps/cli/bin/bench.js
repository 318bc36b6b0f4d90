// `npm run bench [-- NAME …]`: measures beside a peer in the same run; reports, never gates.
import { join } from 'node:path';
import { become, build, findNode, install, root } from './prepare.js';
import { installPrograms } from './debian.js';

install();
installPrograms();
build();
become(findNode(), [join(root, 'tests/bench/main.ts'), ...process.argv.slice(2)]);

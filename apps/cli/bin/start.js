// `npm start [-- --demo] [-- --port N] [-- --data DIR]`: installs, builds, then runs the server on one port.
import { join } from 'node:path';
import { become, build, findNode, install, root } from './prepare.js';

install();
build();
become(findNode(), [join(root, 'server/src/main.ts'), ...process.argv.slice(2)]);

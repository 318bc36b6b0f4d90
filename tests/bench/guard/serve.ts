// The whole server in a process of its own, with the guard or without, that tells how much of a processor it has used.
import { readConfig, startServer } from '@duthao/server';

const [dataDir, guard] = process.argv.slice(2);
const flags = ['--port', '0', '--host', '127.0.0.1', '--data', dataDir!, '--demo'];
const config = readConfig(flags, { ...process.env, LOG_LEVEL: 'silent' });
const server = await startServer(config, { guarded: guard === 'on' });

process.on('message', (asked) => {
  if (asked === 'used') {
    const { user, system } = process.cpuUsage();
    process.send!({ used: user + system });
  } else {
    void server.stop().then(() => process.disconnect());
  }
});
process.send!({ url: server.url, people: server.demo });

import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/**
 * A mail server for tests: says its port, then each letter it takes, one JSON line each. It refuses the first
 * `REFUSE_FIRST` letters for the time being, and wants the password `WANTED_PASSWORD` when there is one.
 */
const wanted = process.env['WANTED_PASSWORD'] ?? '';
let refusals = Number(process.env['REFUSE_FIRST'] ?? 0);

const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

const server = new SMTPServer({
  disabledCommands: wanted === '' ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
  authOptional: wanted === '',
  allowInsecureAuth: true,
  onAuth({ password }, _session, done) {
    if (password === wanted) done(null, { user: 'du-thao' });
    else done(new Error('wrong password'));
  },
  onData(stream, session, done) {
    text(stream).then(
      (raw) => {
        refusals -= 1;
        if (refusals >= 0) return done(Object.assign(new Error('try again later'), { responseCode: 451 }));
        const { mailFrom, rcptTo } = session.envelope;
        say({ from: mailFrom && mailFrom.address, to: rcptTo.map(({ address }) => address), raw });
        return done();
      },
      (error: unknown) => done(error instanceof Error ? error : new Error('unreadable')),
    );
  },
});
server.listen(0, '127.0.0.1', () => {
  const address = server.server.address();
  say({ port: typeof address === 'object' ? address?.port : 0 });
});

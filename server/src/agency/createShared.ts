import { createOffice } from '@duthao/office';
import type { Config } from '../config.ts';
import { createIntake } from '../files/createIntake.ts';
import { createPaper } from '../files/createPaper.ts';
import { loadFlows } from '../flow/loadFlows.ts';
import { createLog } from '../log.ts';
import { createPost } from '../notices/mail/createPost.ts';
import { loadTemplates } from '../plans/loadTemplates.ts';
import type { Replacements } from './Replacements.ts';

/** What all agencies of the process have in common: machines that keep nothing of what passes through them. */
export function createShared(config: Config, replaced: Replacements) {
  const log = replaced.log ?? createLog(config.logLevel, config.logFile);
  const templates = loadTemplates(config.templatesDir);
  const paper = createPaper();
  // Strangers' files get a LibreOffice of their own, started for each.
  const reading = replaced.reading ?? createOffice();
  const office = replaced.office ?? createOffice({ warm: true });
  // A thread of its own: pages that follow the typing do not wait for somebody's old file.
  const printing = createPaper();
  const post = config.mail && createPost(config.mail, log);

  return {
    config,
    replaced,
    log,
    templates,
    readyFlows: loadFlows(config.templatesDir),
    paper,
    intake: createIntake(paper, reading),
    printing,
    office,
    /** Null when no letters are sent. */
    post,

    async stop(): Promise<void> {
      paper.stop();
      printing.stop();
      await office.stop();
      await reading.stop();
      post?.stop();
    },
  };
}

export type Shared = ReturnType<typeof createShared>;

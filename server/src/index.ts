export type { Credentials } from './accounts/addFirstAdmin.ts';
export { type Config, ConfigError, readConfig } from './config.ts';
export type { DemoPerson } from './demo/seedDemo.ts';
export { BadTemplates } from './plans/loadTemplates.ts';
export type { Replacements } from './agency/Replacements.ts';
export { type RunningServer, startServer } from './startServer.ts';
export { hashRecord } from './storage/hashRecord.ts';
export type { Journal, JournalRecord, NewRecord, Snapshot } from './storage/journal.ts';

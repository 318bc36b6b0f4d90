import type { Log } from '../log.ts';
import { ChannelClosed } from './ChannelClosed.ts';

type Hook<Payload, Result> = (payload: Payload) => Promise<Result>;

/** A hook whose throw closes the channel: our own refusals pass, anything else is logged and reads `unavailable`. */
export function decides<Payload, Result>(log: Log, hook: Hook<Payload, Result>): Hook<Payload, Result> {
  return async (payload) => {
    try {
      return await hook(payload);
    } catch (error) {
      if (error instanceof ChannelClosed) throw error;
      log.error({ err: error }, 'a hook failed');
      throw new ChannelClosed('unavailable');
    }
  };
}

/** A hook that Hocuspocus does not wait for: a throw there would end the process. */
export function hears<Payload>(log: Log, hook: Hook<Payload, void>): Hook<Payload, void> {
  return async (payload) => {
    try {
      await hook(payload);
    } catch (error) {
      log.error({ err: error }, 'a hook failed');
    }
  };
}

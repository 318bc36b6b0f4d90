import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, isSignedOut } from './ApiError.ts';

/** The cache of what was read. A read that finds the session ended leads back to the sign-in page. */
export function createQueries(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // An open plan shows its own dialog over the kept text instead.
        if (isSignedOut(error) && query.meta?.['keepsPage'] !== true) client.setQueryData(['session'], null);
      },
    }),
    defaultOptions: {
      queries: {
        retry: (count, error) => error instanceof ApiError && error.kind === 'unreachable' && count < 2,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}

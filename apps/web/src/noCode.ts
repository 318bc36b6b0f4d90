import { z } from 'zod';

// The page's security policy forbids making code from text, and even the attempt is reported. Schemas look at this
// when they are made: it stands in a file of its own, which is loaded before any of them (vite.config.ts).
z.config({ jitless: true });

import * as z from 'zod/mini';
import { visibilitySchema } from '../visibility.ts';
import { choice } from './declaration.ts';
import { toFlag, toList, toNumber, toWord } from './normalize.ts';
import { readableEntries } from './salvage.ts';

const scanWays = ['automatic', 'on-request', 'off'] as const;
const themes = ['system', 'light', 'dark'] as const;
const mostDays = 365;

/** What a person can set beside the sources, in the order of the options page. */
export const choices = {
  /** Who may see what is submitted to urlscan.io. */
  visibility: choice({
    schema: visibilitySchema,
    builtIn: 'private',
    normalize: toWord,
    strictest: 'private',
  }),
  /** Whether a check submits by itself. */
  scan: choice({
    schema: z.enum(scanWays),
    builtIn: 'automatic',
    normalize: toWord,
    strictest: 'off',
  }),
  theme: choice({ schema: z.enum(themes), builtIn: 'system', normalize: toWord }),
  notifications: choice({
    schema: z.boolean(),
    builtIn: false,
    normalize: toFlag,
    strictest: false,
  }),
  /** Days that checks stay in the history; 0 keeps none. */
  historyDays: choice({
    schema: z.number().check(z.int(), z.gte(0), z.lte(mostDays)),
    builtIn: 30,
    normalize: toNumber,
  }),
  /** Ids of pivots shown first. */
  favouritePivots: choice({
    schema: z.array(z.string()),
    builtIn: [],
    normalize: toList,
    salvage: readableEntries(z.string()),
  }),
};

export type Choices = typeof choices;

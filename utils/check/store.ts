import { collection } from '../storage/collection.ts';
import { type Check, checkSchema } from './types.ts';

/** All checks; those of private windows stay in memory. */
export const checks = collection<Check>('checks', checkSchema);

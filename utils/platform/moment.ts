import * as z from 'zod/mini';

/** The last moment that a Date can hold, in epoch milliseconds. */
const lastMoment = 8.64e15;

/** Epoch milliseconds as a record holds them; what no clock can show becomes the nearest that one can. */
export const momentSchema = z.pipe(
  z.number(),
  z.transform((at: number) => Math.min(Math.max(at, -lastMoment), lastMoment)),
);

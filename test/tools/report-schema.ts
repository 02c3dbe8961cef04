import * as z from 'zod/mini';
import { heartbeatSchema } from '../../utils/report/heartbeat.ts';
import { contentsSchema } from '../../utils/report/types.ts';

/** The body of a webhook's request about a report. */
export const bodySchema = z.object({
  type: z.literal('report.created'),
  timestamp: z.string(),
  data: z.object({ report: z.uuid(), ...contentsSchema.shape }),
});

const bodies = {
  '.github/report.schema.json': {
    title: 'A report of Second Look',
    body: bodySchema,
  },
  '.github/heartbeat.schema.json': {
    title: 'A heartbeat of Second Look',
    body: z.object({
      type: z.literal('heartbeat'),
      timestamp: z.string(),
      data: heartbeatSchema,
    }),
  },
};

/**
 * The JSON Schemas of what a webhook receives, by the file in which each is kept for whoever writes a
 * receiver; later versions only add fields.
 */
export const schemaTexts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(bodies).map(([file, { title, body }]) => {
    const schema = z.toJSONSchema(body, { io: 'input', target: 'draft-2020-12' });
    return [file, `${JSON.stringify({ title, ...schema }, null, 2)}\n`];
  }),
);

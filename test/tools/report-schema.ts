import * as z from 'zod/mini';
import { contentsSchema } from '../../utils/report/types.ts';

/** Where the schema of the webhook's body is kept for whoever writes a receiver. */
export const schemaFile = '.github/report.schema.json';

/** The body of a webhook's request. */
export const bodySchema = z.object({
  type: z.literal('report.created'),
  timestamp: z.string(),
  data: z.object({ report: z.uuid(), ...contentsSchema.shape }),
});

/** The JSON Schema of what a webhook receives; later versions only add fields. */
export function reportSchemaText(): string {
  const schema = z.toJSONSchema(bodySchema, { io: 'input', target: 'draft-2020-12' });
  return `${JSON.stringify({ title: 'A report of Second Look', ...schema }, null, 2)}\n`;
}

import { json, type SimulatedAnswer } from '../../service.ts';

/** The plain shape: message and status. */
export function plainly(status: number, message: string): SimulatedAnswer {
  return json(status, { message, status });
}

/** Shape A, for a URL that will not be visited. */
export function refuse(message: string, description: string): SimulatedAnswer {
  const errors = [{ title: message, detail: description, status: 400 }];
  return json(400, { message, description, status: 400, errors });
}

/** Shape B, for a request that breaks the schema: no `status` at the top, `description` in the items. */
export function invalid(type: 'body' | 'query', complaints: readonly string[]): SimulatedAnswer {
  const description = complaints.join('. ');
  const code = 'validationerror';
  return json(400, {
    code,
    type,
    message: `ValidationError: ${description}`,
    errors: [{ code, title: 'Field Validation Error', description, status: 400 }],
  });
}

/** The same answer with more headers. */
export function withHeaders(
  answer: SimulatedAnswer,
  headers: Readonly<Record<string, string>>,
): SimulatedAnswer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

/** An escape that can write half a letter. */
const surrogate = /\\ud[89a-f]/i;

/**
 * JSON from outside with every text well-formed: half a letter becomes the sign for an unreadable
 * one, for it would throw wherever a text goes into an address. Throws where it is no JSON.
 */
export function parseJson(text: string): unknown {
  return surrogate.test(text) ? JSON.parse(text, wellFormed) : JSON.parse(text);
}

function wellFormed(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}

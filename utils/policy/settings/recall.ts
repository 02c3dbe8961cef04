import { asObject, isObject } from './salvage.ts';

/** The value with the last good one in the place of a field that is lost, such as an unreadable address to report to. */
export function recallLost(read: unknown, part: string, last: unknown): unknown {
  return isObject(read) && !part.includes('.') ? recall(read, [part], last) : read;
}

/** The value with the last good one in the place of a part that has none; as it is where none is known. */
export function recall(
  read: unknown,
  [name = '', ...deeper]: readonly string[],
  last: unknown,
): unknown {
  const known = deeper.length === 0 ? asObject(last)[name] : undefined;
  if (known === undefined || !isObject(read) || Object.hasOwn(read, name)) return read;
  return { ...read, [name]: known };
}

/** Whether something stands at a place of a value, whatever it is. */
export function isWritten(value: unknown, [name, ...deeper]: readonly string[]): boolean {
  if (name === undefined) return true;
  const holder = Array.isArray(value) ? Object.fromEntries(value.entries()) : value;
  return isObject(holder) && Object.hasOwn(holder, name) && isWritten(holder[name], deeper);
}

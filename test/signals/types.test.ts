import { describe, expect, it } from 'vitest';
import { checkSchema } from '../../utils/check/types.ts';
import { signalsSchema } from '../../utils/signals/types.ts';
import { samples } from '../components/samples.ts';

const known = { id: 'odd-port', level: 'note', values: { port: '8443' } };
const foreign = { id: 'of-another-version', level: 'grave', more: 1 };

describe('the signals of a record', () => {
  it('leave out what another version named', () => {
    expect(signalsSchema.parse([foreign, known, { ...known, id: 'constructor' }])).toEqual([known]);
  });

  it('do not take the check with them', () => {
    const record = { ...samples.malicious, signals: [foreign, known] };
    expect(checkSchema.parse(record)).toEqual({ ...samples.malicious, signals: [known] });
  });

  it.each([
    ['a level that does not exist', [{ ...known, level: 'grave' }]],
    ['a signal without an id', [{ level: 'note' }]],
    ['no list', known],
  ])('are refused where they hold %s', (_, signals) => {
    expect(signalsSchema.safeParse(signals).success).toBe(false);
  });
});

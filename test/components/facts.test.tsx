// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { Facts } from '../../components/Facts.tsx';
import { show } from './screen.ts';

it.each([
  [{ label: 'detections', value: '4 / 110' }, '4 of 110'],
  [{ label: 'tags', value: 'kit, bank, mail' }, 'kit, bank and mail'],
  [{ label: 'network', value: 'Tulip Networks, Inc.' }, 'Tulip Networks, Inc.'],
] as const)('a fact is written as people write it: %j', (fact, written) => {
  show(<Facts facts={[fact]} />);
  expect(document.querySelector('dd')?.textContent).toBe(written);
});

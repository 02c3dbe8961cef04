// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { FullName } from '../../components/FullName.tsx';
import { english } from '../english.ts';
import { check } from './samples.ts';
import { fakeActions, show } from './screen.ts';

const held = [{ host: '9d2e71c40b5f.evil.example', domain: 'evil.example' }];

describe('the notice of a name that was held back', () => {
  it('says which name, what was asked about instead, and asks at a click', () => {
    const actions = fakeActions();
    const { text, button } = show(<FullName check={check({ held })} actions={actions} />);
    expect(text()).toContain(english('fullNameMeans', held[0]));
    fireEvent.click(button(english('fullNameAsk')) as Element);
    expect(actions.askFullName).toHaveBeenCalledOnce();
  });

  it.each([
    ['where nothing is held back', check({ held: [] })],
    ['in records of before', check()],
  ])('is not there %s', (_, record) => {
    expect(show(<FullName check={record} actions={fakeActions()} />).container.innerHTML).toBe('');
  });
});

// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { GuardQuestion } from '../../components/GuardQuestion.tsx';
import { segments } from '../../components/MarkedUrl.tsx';
import { english } from '../english.ts';
import { samples } from './samples.ts';
import { catalog, fakeActions, show } from './screen.ts';

function answersOn(container: Element): (string | null)[] {
  return [...container.querySelectorAll('[data-answer]')].map(it => it.getAttribute('data-answer'));
}

describe('GuardQuestion', () => {
  it('marks exactly the parts that would be given away, and shows the link without them', () => {
    const { container, part } = show(
      <GuardQuestion check={samples.asking} catalog={catalog} actions={fakeActions()} />,
    );
    const marked = [...container.querySelectorAll('mark')].map(it => it.textContent);
    expect(marked).toEqual(['taro%40company.example', 'abcDEF0123456789']);
    expect(part('redacted')?.textContent).toBe('https://shop.example/orders');
  });

  it('offers the answers with the mildest first', () => {
    const { container } = show(
      <GuardQuestion check={samples.asking} catalog={catalog} actions={fakeActions()} />,
    );
    expect(answersOn(container)).toEqual(['redacted', 'host-only', 'cancel', 'as-is']);
    expect(container.querySelector('.primary')?.getAttribute('data-answer')).toBe('redacted');
  });

  it('offers only what the guard offers', () => {
    const guard = { ...samples.asking.guard, options: ['host-only' as const, 'cancel' as const] };
    const { container, part } = show(
      <GuardQuestion
        check={{ ...samples.asking, guard }}
        catalog={catalog}
        actions={fakeActions()}
      />,
    );
    expect(answersOn(container)).toEqual(['host-only', 'cancel']);
    expect(part('redacted')).toBeNull();
  });

  it('never makes sending as it is the button that invites', () => {
    const guard = { ...samples.asking.guard, options: ['as-is' as const, 'cancel' as const] };
    const { container } = show(
      <GuardQuestion
        check={{ ...samples.asking, guard }}
        catalog={catalog}
        actions={fakeActions()}
      />,
    );
    expect(container.querySelector('.primary')).toBeNull();
  });

  it('gives the answer that was clicked', () => {
    const actions = fakeActions();
    const { container } = show(
      <GuardQuestion check={samples.asking} catalog={catalog} actions={actions} />,
    );
    const button = container.querySelector('[data-answer="host-only"]');
    fireEvent.click(button as Element);
    expect(actions.answer.mock.calls).toEqual([['host-only']]);
  });

  it('says what could happen, once for each kind of part', () => {
    const { text } = show(
      <GuardQuestion check={samples.asking} catalog={catalog} actions={fakeActions()} />,
    );
    expect(text()).toContain(english('leakMeaning_email'));
    expect(text()).toContain(english('leakMeaning_secret_parameter'));
    expect(text().split(english('leakMeaning_email'))).toHaveLength(2);
  });

  it('says what is known without an answer', () => {
    const { text } = show(
      <GuardQuestion check={samples.asking} catalog={catalog} actions={fakeActions()} />,
    );
    expect(text()).toContain(
      english('questionKnown', { known: english('soFarNothing'), count: 2 }),
    );
  });

  it('says that the organization itself warns, and not that nothing is reported', () => {
    const about = {
      url: 'https://a.example/',
      form: 'host',
      day: '2026-11-20',
      words: '',
    } as const;
    const check = { ...samples.asking, listed: [{ ...about, word: 'bad' as const }] };
    const { text } = show(
      <GuardQuestion check={check} catalog={catalog} actions={fakeActions()} />,
    );
    expect(text()).toContain(english('questionKnown', { known: english('soFarOurs'), count: 2 }));
  });

  it('is gone once it is answered', () => {
    const check = { ...samples.asking, stage: 'working' as const };
    expect(
      show(<GuardQuestion check={check} catalog={catalog} actions={fakeActions()} />).text(),
    ).toBe('');
  });
});

describe('segments', () => {
  it.each([
    ['abcdef', [{ start: 2, end: 4 }], ['ab', '[cd]', 'ef']],
    ['abcdef', [{ start: 0, end: 6 }], ['[abcdef]']],
    [
      'abcdef',
      [
        { start: 3, end: 5 },
        { start: 1, end: 4 },
      ],
      ['a', '[bcd]', '[e]', 'f'],
    ],
    ['abc', [{ start: 2, end: 99 }], ['ab', '[c]']],
    ['abc', [], ['abc']],
  ])('cuts %s at %j', (url, leaks, expected) => {
    const shown = segments(url, leaks).map(it => (it.marked ? `[${it.text}]` : it.text));
    expect(shown).toEqual(expected);
  });
});

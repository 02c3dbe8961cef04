// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Home } from '../../components/Home.tsx';
import { english } from '../english.ts';
import { now, samples } from './samples.ts';
import { show } from './screen.ts';

function home(more: Partial<Parameters<typeof Home>[0]> = {}) {
  const asked = { start: vi.fn(), show: vi.fn(), openOptions: vi.fn() };
  const props = {
    page: { url: 'https://shop.example/cart', private: false },
    latest: [samples.malicious, samples.harmless],
    canScan: true,
    failed: null,
    now,
    ...asked,
    ...more,
  };
  return { props: asked, ...show(<Home {...props} />) };
}

function type(container: Element, text: string): HTMLTextAreaElement {
  const box = container.querySelector('textarea') as HTMLTextAreaElement;
  fireEvent.input(box, { target: { value: text } });
  return box;
}

describe('Home', () => {
  it('begins with what was pasted, by Enter and by the button', () => {
    const { container, props } = home();
    const box = type(container, 'hxxps://evil[.]example');
    fireEvent.keyDown(box, { key: 'Enter' });
    fireEvent.submit(container.querySelector('form') as Element);
    expect(props.start.mock.calls).toEqual([
      ['hxxps://evil[.]example', 'popup'],
      ['hxxps://evil[.]example', 'popup'],
    ]);
  });

  it('leaves Enter to the input method while it composes, and Shift+Enter to the text', () => {
    const { container, props } = home();
    const box = type(container, 'https://例え.example');
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(box, { key: 'Enter', shiftKey: true });
    expect(props.start).not.toHaveBeenCalled();
  });

  it('does not begin with nothing', () => {
    const { container, props } = home();
    fireEvent.keyDown(type(container, '   '), { key: 'Enter' });
    expect(props.start).not.toHaveBeenCalled();
  });

  it('checks the current page at a click, and offers that only for web pages', () => {
    const { button, props } = home();
    fireEvent.click(button(english('checkPage')) as Element);
    expect(props.start.mock.calls).toEqual([['https://shop.example/cart', 'page']]);
    expect(
      home({ page: { url: null, private: false } }).button(english('checkPage')),
    ).toBeUndefined();
  });

  it('shows a past check again without starting one', () => {
    const { container, props } = home();
    fireEvent.click(container.querySelector('[data-part="latest"] button') as Element);
    expect(props.show.mock.calls).toEqual([['check-1']]);
    expect(props.start).not.toHaveBeenCalled();
  });

  it('lists a question as waiting for the person, not as under way', () => {
    const choosing = { ...samples.asking, id: 'choice', stage: 'choosing' as const };
    const { part } = home({ latest: [samples.asking, choosing, samples.working] });
    const said = [...(part('latest')?.querySelectorAll('small') ?? [])].map(it => it.textContent);
    expect(said.map(it => it?.split(' · ')[0])).toEqual([
      english('waitsForAnswer'),
      english('waitsForAnswer'),
      english('headlineWorking'),
    ]);
  });

  it.each([
    [true, false],
    [false, true],
    [null, false],
  ])('hints at a key where there is none (key: %s)', (canScan, hints) => {
    expect(home({ canScan }).part('hint') !== null).toBe(hints);
  });

  it('says why a check could not begin', () => {
    const { container } = home({ failed: 'error_background' });
    expect(container.querySelector('[role="alert"]')?.textContent).not.toBe('');
  });
});

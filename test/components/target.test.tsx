// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Glance } from '../../components/Glance.tsx';
import { TargetPart } from '../../components/TargetPart.tsx';
import { english } from '../english.ts';
import { check, now, samples, target } from './samples.ts';
import { fakeActions, show } from './screen.ts';

describe('TargetPart', () => {
  it('lets the registrable domain stand out and shortens the rest', () => {
    const { container } = show(<TargetPart check={samples.malicious} />);
    expect(container.querySelector('.address strong')?.textContent).toBe('evil.example');
    const line = container.querySelector('.address')?.textContent ?? '';
    expect(line.length).toBeLessThan(samples.malicious.input.length);
    expect(container.querySelector('details code')?.textContent).toBe(samples.malicious.input);
  });

  it('shows the domain alone, in one piece, before the address', () => {
    const { container } = show(<TargetPart check={samples.malicious} />);
    const domain = container.querySelector('.domain');
    expect(domain?.textContent).toBe('evil.example');
    expect(domain?.getAttribute('data-size')).toBe('usual');
    const host = `${'review-center-'.repeat(4)}x.example`;
    const long = check({ target: target(`https://${host}/`, host) });
    const shown = show(<TargetPart check={long} />).container.querySelector('.domain');
    expect([shown?.textContent, shown?.getAttribute('data-size')]).toEqual([host, 'longest']);
  });

  it('copies the address in a form that cannot be clicked', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { container } = show(<TargetPart check={samples.harmless} />);
    const button = container.querySelector('[data-action="copy"]');
    expect(button?.getAttribute('aria-label')).toBe(english('copyDisarmed'));
    fireEvent.click(button as Element);
    expect(write.mock.calls).toEqual([['hxxps://www[.]harmless[.]example/news?id=1']]);
  });

  it('leaves the address to the question while it asks', () => {
    expect(show(<TargetPart check={samples.asking} />).text()).not.toContain('orders');
  });

  it('names the wrapper, and that it named the recipient', () => {
    const { text } = show(<TargetPart check={samples.malicious} />);
    expect(text()).toContain(english('wrapperOpened', { name: 'Microsoft Safe Links' }));
    expect(text()).toContain('taro@company.example');
  });

  it('says that an unopened wrapper hides the destination, with what it says of it', () => {
    const { text } = show(<TargetPart check={samples.hidden} />);
    expect(text()).toContain(english('wrapperHides', { name: 'Mimecast' }));
    expect(text()).toContain('evil.example');
  });

  it('says what stands in a wrapper that leads to no web page', () => {
    const { text } = show(<TargetPart check={samples.holdsMail} />);
    expect(text()).toContain('This is not a web address');
    expect(text()).toContain('opens no web page: it holds the address mailto:ann@shop.example');
    expect(text()).not.toContain('hides the real destination');
  });

  it('advises about that address instead of a hidden destination', () => {
    const { text } = show(
      <Glance check={samples.holdsMail} catalog={null} actions={fakeActions()} now={now} />,
    );
    expect(text()).toContain('no web page behind this link');
    expect(text()).not.toContain('destination is hidden');
  });

  it('shows a decoded name beside what is really written', () => {
    const { text } = show(<TargetPart check={samples.suspicious} />);
    expect(text()).toContain('pаypal.example');
    expect(text()).toContain('xn--pypal-4ve.example');
  });

  it('shows a link that is no web address as text', () => {
    const { container, text } = show(<TargetPart check={samples.script} />);
    expect(text()).toContain('javascript:alert(document.cookie)');
    expect(container.querySelector('a')).toBeNull();
  });

  it('names the program around an address', () => {
    const plain = target('https://shop.example/a', 'shop.example');
    const around = {
      id: 'scheme',
      name: 'microsoft-edge:',
      kind: 'redirector' as const,
      url: 'microsoft-edge:https://shop.example/a',
      opened: true,
    };
    const { text } = show(
      <TargetPart check={check({ target: { ...plain, wrappers: [around] } })} />,
    );
    expect(text()).toContain('A link of the kind microsoft-edge: stands around this address');
  });

  it('shows a place on the page as it is written', () => {
    const { text } = show(
      <TargetPart check={check({ target: null, other: { scheme: '#', url: '#top' } })} />,
    );
    expect(text()).toContain('#top');
    expect(text()).not.toContain('#:');
  });

  it('shows markup in an address as text', () => {
    const url = 'https://evil.example/?q=<img src=x onerror=alert(1)>';
    const hostile = check({ target: { ...target('https://evil.example/', 'evil.example'), url } });
    const { container, text } = show(<TargetPart check={hostile} />);
    expect(container.querySelector('img')).toBeNull();
    expect(text()).toContain('<img src=x onerror=alert(1)>');
  });
});

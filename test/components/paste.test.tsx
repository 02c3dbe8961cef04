// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { PasteBox } from '../../components/PasteBox.tsx';
import { english } from '../english.ts';
import { show } from './screen.ts';

const html =
  '<p>Dear customer, <a href="https://login.elsewhere.example/s"><b>www.paypal.com</b></a> or <a href="#top">up</a></p>';
const words = 'Dear customer, www.paypal.com or up';
const links = [{ url: 'https://login.elsewhere.example/s', shown: 'www.paypal.com' }];

/** This DOM makes no event with such data of its own. */
function eventWith(type: string, data: object): Event {
  return Object.assign(new Event(type, { bubbles: true, cancelable: true }), data);
}

function box() {
  const start = vi.fn();
  const startCode = vi.fn();
  const shown = show(<PasteBox start={start} startCode={startCode} />);
  const area = shown.container.querySelector('textarea') as HTMLTextAreaElement;
  const paste = (given: Record<string, string>) => {
    fireEvent(
      area,
      eventWith('paste', { clipboardData: { getData: (type: string) => given[type] ?? '' } }),
    );
    fireEvent.input(area, { target: { value: given['text/plain'] ?? '' } });
  };
  const drop = (file: File) =>
    fireEvent(area, eventWith('drop', { dataTransfer: { files: [file] } }));
  return { ...shown, start, startCode, area, paste, drop };
}

describe('rich text in the box', () => {
  it('brings the links behind its words', () => {
    const { area, paste, start } = box();
    paste({ 'text/plain': words, 'text/html': html });
    fireEvent.keyDown(area, { key: 'Enter' });
    expect(start.mock.calls).toEqual([[words, links]]);
  });

  it('leaves them behind when its words are gone', () => {
    const { area, paste, start } = box();
    paste({ 'text/plain': words, 'text/html': html });
    fireEvent.input(area, { target: { value: 'https://typed.example' } });
    fireEvent.keyDown(area, { key: 'Enter' });
    expect(start.mock.calls).toEqual([['https://typed.example']]);
  });
});

const boundary = 'b1';
const mail = [
  'From: Service <service@elsewhere.example>',
  'Subject: =?UTF-8?B?44GU56K66KqN?=',
  'MIME-Version: 1.0',
  `Content-Type: multipart/alternative; boundary=${boundary}`,
  '',
  `--${boundary}`,
  'Content-Type: text/plain; charset=iso-2022-jp',
  'Content-Transfer-Encoding: base64',
  '',
  // 「ご確認」 in ISO-2022-JP.
  btoa("\u001b$B$43NG'\u001b(B www.paypal.com"),
  `--${boundary}`,
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<p><a href=3D"https://login.elsewhere.example/=',
  's">www.paypal.com</a></p>',
  `--${boundary}--`,
  '',
].join('\r\n');

describe('a saved mail', () => {
  it('dropped on the box is read with the links behind its words, whatever its encoding', async () => {
    const { drop, start } = box();
    drop(new File([mail], 'message.eml', { type: 'message/rfc822' }));
    await waitFor(() => expect(start).toHaveBeenCalled());
    const [text, found] = start.mock.calls[0] as [string, unknown];
    expect(text).toContain('ご確認');
    expect(found).toEqual(links);
  });

  it.each([
    ['a file of another kind', () => new File(['x'], 'report.docx'), 'mailUnknown'],
    [
      'one that is too large',
      () => Object.defineProperty(new File(['x'], 'a.eml'), 'size', { value: 26 * 1024 * 1024 }),
      'mailTooLarge',
    ],
  ] as const)('%s is refused in words', async (_, file, text) => {
    const { drop, start, container } = box();
    drop(file());
    await waitFor(() =>
      expect(container.querySelector('[role="alert"]')?.textContent).toBe(english(text)),
    );
    expect(start).not.toHaveBeenCalled();
  });
});

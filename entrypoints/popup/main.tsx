import { render } from 'preact';
import { PopupApp } from '../../components/PopupApp.tsx';
import { ask } from '../../utils/platform/messages.ts';

const query = new URLSearchParams(location.search);
const token = query.get('open');

if (token) {
  // It has served its turn; a reload begins anew.
  history.replaceState(null, '', location.pathname);
  const show = (named: string | null) =>
    render(<PopupApp named={named} memoryOnly />, document.body);
  ask<string | null>({ kind: 'open', token }).then(show, () => show(null));
} else {
  render(<PopupApp named={query.get('check')} />, document.body);
}

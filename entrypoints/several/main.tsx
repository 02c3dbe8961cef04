import { render } from 'preact';
import { Boundary } from '../../components/Boundary.tsx';
import { FailedPage } from '../../components/Failed.tsx';
import { paintWith } from '../../components/language.ts';
import { SeveralApp } from '../../components/several/SeveralApp.tsx';
import { noPrivateList } from '../../components/several/useList.ts';
import type { Handed } from '../../utils/check/several/handing.ts';
import { ask } from '../../utils/platform/messages.ts';
import { isPrivateId } from '../../utils/storage/collection.ts';

const token = new URLSearchParams(location.search).get('list');

function show(handed: Handed | null, named: string | null): void {
  // No key for the view here: made anew, the page would begin its list once more.
  paintWith(() =>
    render(
      <Boundary of={null} instead={<FailedPage />}>
        <SeveralApp handed={handed} named={named} />
      </Boundary>,
      document.body,
    ),
  );
}

if (token) {
  // It has served its turn; a reload finds the list by its own id.
  const rest = isPrivateId(token) ? `#${noPrivateList}` : '';
  history.replaceState(null, '', `${location.pathname}${rest}`);
  ask<Handed | null>({ kind: 'take-over', token }).then(
    handed => show(handed, rest ? noPrivateList : null),
    () => show(null, rest ? noPrivateList : null),
  );
} else {
  show(null, location.hash.slice(1) || null);
}

import { render } from 'preact';
import { Boundary } from '../../components/Boundary.tsx';
import { FailedPage } from '../../components/Failed.tsx';
import { paintWith } from '../../components/language.ts';
import { PopupApp } from '../../components/PopupApp.tsx';
import { ask } from '../../utils/platform/messages.ts';
import { isPrivateId } from '../../utils/storage/collection.ts';

const query = new URLSearchParams(location.search);
const token = query.get('open');
const picture = query.get('picture');

function show(named: string | null, memoryOnly: boolean): void {
  paintWith(view =>
    render(
      <Boundary key={view} of={null} instead={<FailedPage />}>
        <PopupApp named={named} memoryOnly={memoryOnly} picture={picture} />
      </Boundary>,
      document.body,
    ),
  );
}

if (token) {
  // It has served its turn; a reload begins anew.
  history.replaceState(null, '', location.pathname);
  ask<string | null>({ kind: 'open', token }).then(
    named => show(named, true),
    () => show(null, true),
  );
} else {
  // It is given away once, as a token is.
  if (picture) history.replaceState(null, '', location.pathname);
  show(query.get('check'), picture !== null && isPrivateId(picture));
}

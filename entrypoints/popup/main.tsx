import { render } from 'preact';
import { Boundary } from '../../components/Boundary.tsx';
import { FailedPage } from '../../components/Failed.tsx';
import { PopupApp } from '../../components/PopupApp.tsx';

const named = new URLSearchParams(location.search).get('check');
render(
  <Boundary of={null} instead={<FailedPage />}>
    <PopupApp named={named} />
  </Boundary>,
  document.body,
);

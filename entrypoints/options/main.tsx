import { render } from 'preact';
import { Boundary } from '../../components/Boundary.tsx';
import { FailedPage } from '../../components/Failed.tsx';
import { OptionsApp } from '../../components/options/OptionsApp.tsx';

render(
  <Boundary of={null} instead={<FailedPage />}>
    <OptionsApp />
  </Boundary>,
  document.body,
);

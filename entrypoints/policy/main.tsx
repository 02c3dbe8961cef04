import { render } from 'preact';
import { Boundary } from '../../components/Boundary.tsx';
import { FailedPage } from '../../components/Failed.tsx';
import { PolicyApp } from '../../components/policy/PolicyApp.tsx';

render(
  <Boundary of={null} instead={<FailedPage />}>
    <PolicyApp />
  </Boundary>,
  document.body,
);

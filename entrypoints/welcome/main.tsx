import { render } from 'preact';
import { Boundary } from '../../components/Boundary.tsx';
import { FailedPage } from '../../components/Failed.tsx';
import { WelcomeApp } from '../../components/welcome/WelcomeApp.tsx';

render(
  <Boundary of={null} instead={<FailedPage />}>
    <WelcomeApp />
  </Boundary>,
  document.body,
);

import { render } from 'preact';
import { Boundary } from '../../components/Boundary.tsx';
import { FailedPage } from '../../components/Failed.tsx';
import { paintWith } from '../../components/language.ts';
import { WelcomeApp } from '../../components/welcome/WelcomeApp.tsx';

paintWith(view =>
  render(
    <Boundary key={view} of={null} instead={<FailedPage />}>
      <WelcomeApp />
    </Boundary>,
    document.body,
  ),
);

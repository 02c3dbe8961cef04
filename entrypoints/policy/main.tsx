import { render } from 'preact';
import { Boundary } from '../../components/Boundary.tsx';
import { FailedPage } from '../../components/Failed.tsx';
import { paintWith } from '../../components/language.ts';
import { PolicyApp } from '../../components/policy/PolicyApp.tsx';

paintWith(view =>
  render(
    <Boundary key={view} of={null} instead={<FailedPage />}>
      <PolicyApp />
    </Boundary>,
    document.body,
  ),
);

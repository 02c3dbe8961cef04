import { render } from 'preact';
import { Boundary } from '../../components/Boundary.tsx';
import { FailedPage } from '../../components/Failed.tsx';
import { paintWith } from '../../components/language.ts';
import { OptionsApp } from '../../components/options/OptionsApp.tsx';

paintWith(view =>
  render(
    <Boundary key={view} of={null} instead={<FailedPage />}>
      <OptionsApp />
    </Boundary>,
    document.body,
  ),
);

import { render } from 'preact';
import { Boundary } from '../../components/Boundary.tsx';
import { FailedPage } from '../../components/Failed.tsx';
import { HistoryApp } from '../../components/history/HistoryApp.tsx';
import { paintWith } from '../../components/language.ts';

paintWith(view =>
  render(
    <Boundary key={view} of={null} instead={<FailedPage />}>
      <HistoryApp />
    </Boundary>,
    document.body,
  ),
);

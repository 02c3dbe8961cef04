import { Home } from './Home.tsx';
import { openSeveral } from './several/useOpening.ts';
import { openOptions } from './useActions.ts';
import type { Rulebook } from './useEffective.ts';
import { useCurrentPage, useLatestChecks, type useStart } from './useHome.ts';
import { useNow } from './useNow.ts';
import { useOpenAsPage } from './useOpenAsPage.ts';

interface HomeProps {
  readonly rulebook: Rulebook | null;
  readonly show: (id: string) => void;
  readonly begun: ReturnType<typeof useStart>;
  readonly memoryOnly: boolean;
}

/** The popup where there is no check to show, with what is known at this moment. */
export function HomeNow({ rulebook, show, begun, memoryOnly }: HomeProps) {
  const now = useNow(30_000);
  const { failed, start } = begun;
  const openAsPage = useOpenAsPage();
  const canScan = rulebook && Boolean(rulebook.effective.sources.urlscan?.key.value);
  return (
    <Home
      page={useCurrentPage()}
      latest={useLatestChecks(8)}
      {...{ canScan, failed, now, start, show, openOptions, openAsPage }}
      checkAll={(text, links) => void openSeveral(text, links, memoryOnly)}
    />
  );
}

import { useEffect, useState } from 'preact/hooks';
import type { ShownLink } from '../../utils/check/rich.ts';
import { t } from '../../utils/platform/i18n.ts';

interface Props {
  readonly text: string;
  readonly links: readonly ShownLink[];
  checkAll(text: string, links: readonly ShownLink[]): void;
}

/** Counting begins when nothing was typed for so long. */
const typingMs = 150;

/** The way from a box to the page that checks several at once: with what is in the box where it holds several. */
export function CheckAll({ text, links, checkAll }: Props) {
  const count = useCount(text, links);
  if (count < 2) {
    return (
      <button type="button" class="plain" data-action="several" onClick={() => checkAll('', [])}>
        {t('severalLink')}
      </button>
    );
  }
  return (
    <button type="button" data-action="check-all" onClick={() => checkAll(text, links)}>
      {t('severalAll', { count })}
    </button>
  );
}

function useCount(text: string, links: readonly ShownLink[]): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    setCount(0);
    // One word is one link, as a rule; the reader is loaded for more.
    if (links.length < 2 && !/\S\s+\S/.test(text)) return;
    let gone = false;
    const timer = setTimeout(async () => {
      const { countAddresses } = await import('../../utils/check/several/reading.ts');
      if (!gone) setCount(countAddresses(text, links));
    }, typingMs);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [text, links]);
  return count;
}

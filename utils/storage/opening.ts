/** A database that does not answer for so long is not there. */
const answerMs = 4_000;
/** What an older version kept may take so long to be brought up to date. */
const upgradeMs = 60_000;

/** Waits for a database to open, but not for ever; `isUpgrading` says whether it answered and is at work. */
export function inTime<T>(opening: Promise<T>, isUpgrading: () => boolean): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    const give = () => reject(new DOMException('The database does not answer', 'TimeoutError'));
    timer = setTimeout(() => {
      if (!isUpgrading()) return give();
      timer = setTimeout(give, upgradeMs);
    }, answerMs);
  });
  return Promise.race([opening, tooLong]).finally(() => clearTimeout(timer));
}

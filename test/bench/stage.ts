import { rmSync } from 'node:fs';
import { type Chromium, launchChromium } from '../e2e/chromium.ts';
import { skipWelcome, targetsOf } from '../e2e/chromium-worker.ts';
import { chromiumIdOf } from '../e2e/extension-id.ts';
import { examplesUrl } from '../simulator/pages.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { fill } from './fill.ts';
import { makeFolders } from './folders.ts';
import { type Subject, takeHold } from './subject.ts';

/** The link that is checked again and again, always with an answer in the cache. */
export const knownLink = 'https://www.gardening-club.example/spring';

/** What is compared, side by side in one browser. */
export interface Stage {
  readonly chromium: Chromium;
  readonly simulator: Simulator;
  /** The production build with next to nothing in its database. */
  readonly ours: Subject;
  /** The same build once more; how much is in its database is up to each measure. */
  readonly full: Subject;
  /** An extension that does nothing. */
  readonly blank: Subject;
  /** How often each measure is taken. */
  readonly pairs: number;
  close(): Promise<void>;
}

/** Starts the browser with the build in `extensionDir` in it twice, and waits until both know the link. */
export async function setStage(extensionDir: string, pairs: number): Promise<Stage> {
  const folders = makeFolders(extensionDir);
  const simulator = await startSimulator();
  const { ours: own, full: second, blank: third } = folders;
  const chromium = await launchChromium({ extensionDir: own, besides: [second, third], simulator });
  const { browser, extensionId } = chromium;
  const secondId = await chromiumIdOf(second);
  await skipWelcome(browser, targetsOf(browser, `chrome-extension://${secondId}/`));
  const ours = await takeHold(browser, extensionId);
  const full = await takeHold(browser, secondId);
  const blank = await takeHold(browser, await chromiumIdOf(third));
  for (const subject of [ours, full]) {
    await subject.begin(knownLink);
    await fill(subject.quiet, { checks: 1, findings: 0 });
  }
  // A popup opens only over a tab that is in front.
  await chromium.open(examplesUrl);
  const close = async () => {
    await chromium.close();
    await simulator.close();
    rmSync(folders.whole, { recursive: true });
  };
  return { chromium, simulator, ours, full, blank, pairs, close };
}

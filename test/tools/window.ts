import { unwatchFile, watchFile } from 'node:fs';
import type { Chromium } from '../e2e/chromium.ts';
import type { Managed } from '../e2e/policy-file.ts';
import { enterKey } from '../e2e/steps.ts';
import type { View } from '../e2e/view.ts';
import { exampleGroups, exampleLinks } from '../simulator/links.ts';
import { examplesUrl, keyedExamplesUrl } from '../simulator/pages.ts';
import { withoutCircle } from './circle.ts';
import { type Circle, type Colleague, howToGoRound, openColleague } from './colleague.ts';

interface Around {
  readonly isSimulated: boolean;
  /** Whether the person brought a policy. */
  readonly hasPolicy: boolean;
  /** Null where the circle of reports cannot be shown. */
  readonly circle: Circle | null;
}

/** Lays everything out for a person and says what to try; resolves when the window is closed, or at an interrupt. */
export async function showAround(
  chromium: Chromium,
  { isSimulated, hasPolicy, circle }: Around,
): Promise<void> {
  const ended = untilEnded(chromium);
  let colleague: Colleague | undefined;
  const [blank] = await chromium.browser.pages();
  try {
    const isKeyed = isSimulated && (await enterKeyWherePossible(chromium));
    // Where there is a policy, it decides whether the page of the first run opens.
    await chromium.openPage(hasPolicy ? 'options.html' : 'welcome.html');
    if (circle) colleague = await openColleague(chromium, circle);
    if (isSimulated) await chromium.open(isKeyed ? keyedExamplesUrl : examplesUrl);
    await blank?.close();
    console.log(isSimulated ? whatToTry(isKeyed) : 'Right-click a link and take a second look.');
    if (circle) console.log(howToGoRound);
    else if (isSimulated && !hasPolicy) console.log(withoutCircle);
    console.log(hasPolicy ? policyInForce : howToTryPolicy);
    console.log('\nClose the window, or press Ctrl-C, to end.');
  } catch (error) {
    // Somebody was faster than we were.
    if (chromium.browser.connected) throw error;
  }
  await ended;
  await colleague?.close();
}

/** Writes the policy of a file anew whenever it is saved, until the returned function is called. */
export function followPolicy(
  path: string,
  { policy }: Chromium,
  read: (path: string) => Managed,
): () => void {
  watchFile(path, { interval: 500 }, () => {
    try {
      policy?.write(read(path));
      console.log(`${path} was saved: it is in force within some seconds.`);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  });
  return () => unwatchFile(path);
}

/** False where a policy leaves nothing to enter. */
async function enterKeyWherePossible(chromium: Chromium): Promise<boolean> {
  const options = await chromium.openPage('options.html');
  await options.waitFor('#source-urlscan');
  const canEnter = await hasForm(options);
  if (canEnter) await enterKey(options, 'urlscan');
  await options.close();
  return canEnter;
}

function hasForm(options: View): Promise<boolean> {
  return options.run(() => document.querySelector('form[data-key="urlscan"]') !== null);
}

function untilEnded({ browser }: Chromium): Promise<void> {
  return new Promise(resolve => {
    browser.once('disconnected', () => resolve());
    // Not once: npm and the terminal may both send it, and the second must not cut the end short.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve());
  });
}

function whatToTry(isKeyed: boolean): string {
  const groups = Object.entries(exampleGroups).map(([id, title]) => {
    const examples = exampleLinks.filter(({ group }) => group === id);
    return `\n${title}\n${examples.map(it => `  ${it.from}: ${it.subject}\n    ${it.expect}`).join('\n')}`;
  });
  return [
    isKeyed
      ? "\nThe simulated urlscan.io's key is entered."
      : '\nThe policy leaves no key of urlscan.io to be entered.',
    'On the page of examples, right-click a link and choose “Check this link”:',
    ...groups,
  ].join('\n');
}

const howToTryPolicy = `
A policy
  Write {"visibility": "private", "scan": "on-request"} to a file and begin again as root with
    npm start -- --policy that-file.json
  The options then show two locks. Each time the file is saved it is applied anew.`;

const policyInForce = `
The policy is in force: the options say what it locks (“Your organisation”), and whenever the file
is saved it is applied anew.`;

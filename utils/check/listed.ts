import { parseTarget } from '../link/parse.ts';
import type { Target } from '../link/types.ts';
import { lookUp, type SearchableList } from '../list/lookup.ts';
import type { Listed } from '../list/types.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import { assess, isHidden } from './assess.ts';
import { carriedBy } from './carrying.ts';
import { readEffective } from './effective.ts';
import { listFor } from './organization-list.ts';
import { latestWithPrivate, updateCheck } from './records.ts';
import type { Check } from './types.ts';

/** So many of the last checks are looked at again when the list has changed. */
const mostAgain = 50;

/** What the organization's list says of the addresses of a check; it leaves nothing with anybody. */
export async function listedFor(
  check: Check,
  effective: EffectiveSettings,
  now = Date.now(),
): Promise<Listed[]> {
  const list = await listFor(effective, check.private, now);
  if (!list) return [];
  const found = await Promise.all(addressesOf(check).map(it => wordAbout(list, it, now)));
  return found.filter(it => it !== null);
}

/** The check with what the list says of it, the same check where that is what it holds already. */
export function withListed(check: Check, listed: readonly Listed[]): Check {
  if (JSON.stringify(check.listed ?? []) === JSON.stringify(listed)) return check;
  return { ...check, listed: [...listed] };
}

/** Judges the last checks anew by another list: who was told nothing bad yesterday is told today. */
export async function judgeByList(): Promise<void> {
  const { effective } = await readEffective();
  const over = (await latestWithPrivate(mostAgain)).filter(check => check.stage === 'done');
  for (const check of over) {
    const listed = await listedFor(check, effective);
    await updateCheck(check.id, it => {
      const told = withListed(it, listed);
      return told === it ? it : assess(told);
    });
  }
}

/** The link itself, whatever the guard says of it, and every address that it leads on to. */
function addressesOf(check: Check): Target[] {
  const { target, carried = [] } = check;
  if (!target) return [];
  const leads = isHidden(check) ? [] : carriedBy(target).leads;
  const all = [target, ...leads, ...carried.map(it => it.target)];
  return [...new Map(all.map(it => [it.url, it])).values()];
}

/** A wrapper that nobody can open may name the host it leads to; of that only the bad word counts. */
async function wordAbout(
  list: SearchableList,
  target: Target,
  now: number,
): Promise<Listed | null> {
  const own = await lookUp(list, target, now);
  const hint = target.wrappers.at(-1)?.hint;
  const led = own?.word !== 'bad' && hint ? parseTarget(`https://${hint}/`) : null;
  const there = led && (await lookUp(list, led, now));
  return there && there.word !== 'good' && there.word !== own?.word
    ? { ...there, url: target.url }
    : own;
}

import type { Case } from './case.ts';
import type { Evidence } from './evidence.ts';
import type { Reason } from './types.ts';

/**
 * What the organization's own list says: its bad word is strong and first, its good word clears like
 * that of its platforms, and only what it names.
 */
export function listEvidence(given: Case): Evidence[] {
  const { listed } = given;
  if (!listed) return [];
  const say = (id: string, weight: Reason['weight'], more: Partial<Evidence> = {}): Evidence[] => {
    // In these texts the words stand at the end.
    const reason = listed.words
      ? { id: `${id}Detail`, weight, values: { detail: listed.words } }
      : { id, weight };
    return [{ kind: 'finding', family: 'organization-list', own: true, reason, ...more }];
  };
  if (listed.word === 'bad') return say('reason_listBad', 'strong', { objects: true });
  if (listed.word === 'suspicious') {
    return say('reason_listSuspicious', 'medium', { objects: true });
  }
  return namesThisPage(given) ? say('reason_listGood', 'clears') : say('reason_listOther', 'note');
}

/** A good word about a host says nothing of what strangers put there, one about a domain nothing of its tenants'. */
function namesThisPage({ listed, publisher }: Case): boolean {
  if (listed?.form === 'page' || publisher === 'owner') return true;
  return listed?.form === 'host' && publisher === 'tenant';
}

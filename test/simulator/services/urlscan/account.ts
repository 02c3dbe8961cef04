import {
  json,
  type SimulatedAnswer,
  type SimulatedRequest,
  type Simulation,
} from '../../service.ts';
import { plainly } from './answers.ts';

/** The one key that the simulated service knows. */
export const urlscanKey = '5eca0d10-1001-4c1c-8f0e-a5afe0b51de5';

const uuidShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Who asks: the holder of the key, or nobody in particular. */
export type Caller = 'user' | 'anonymous';

/** Identifies the caller, or refuses: a bad key is refused even where none is needed. */
export function identify(
  { headers }: SimulatedRequest,
  { fault }: Simulation,
): Caller | SimulatedAnswer {
  const key = headers['api-key'];
  if (key === undefined) return 'anonymous';
  if (!uuidShape.test(key)) return plainly(400, 'Invalid API key format');
  if (fault === 'bad-key' || key !== urlscanKey) {
    return plainly(401, 'API key supplied but not found in database!');
  }
  return 'user';
}

/** The refusal of a submission without a key. */
export function keyMissing(): SimulatedAnswer {
  const words = 'No API key supplied. Please supply a valid API key in the "api-key" HTTP header.';
  const errors = [{ title: words, detail: words, status: 401 }];
  return json(401, { message: words, status: 401, errors });
}

/** The refusal of a result without a key: `warning` and no `message`, since May 2026. */
export function notLoggedIn(): SimulatedAnswer {
  return json(403, { warning: "You're not logged in!" });
}

/** What GET /user/username/ tells: more of a person than an extension should read. */
export function account({ switches }: Simulation): SimulatedAnswer {
  const enforced = switches.visibility;
  return json(200, {
    createdAt: '2026-01-05T08:00:00.000Z',
    firstname: 'Kim',
    email: 'kim@company.example',
    isPro: false,
    activeTeam: null,
    preferences: {
      defaultVisibility: enforced ?? switches.defaultVisibility ?? 'public',
      enforceVisibility: enforced !== undefined,
    },
    maxVisibility: 'public',
  });
}

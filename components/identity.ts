import { createContext } from 'preact';
import type { Rules } from '../utils/policy/schema.ts';

/** Who the organization is and whom to ask there, for every part of a page; empty until it is known. */
export const Identity = createContext<Pick<Rules, 'contact' | 'organization'>>({});

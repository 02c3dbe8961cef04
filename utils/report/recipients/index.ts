import type { RecipientRule } from '../../policy/settings/recipients.ts';
import { misp } from './misp.ts';
import type { Recipient } from './recipient.ts';
import { template } from './template.ts';
import { thehive } from './thehive.ts';
import { webhook } from './webhook.ts';

/** Every kind of recipient that a request is sent to. */
export const recipients: Readonly<Record<RecipientRule['kind'], Recipient>> = {
  webhook,
  thehive,
  misp,
  template,
};

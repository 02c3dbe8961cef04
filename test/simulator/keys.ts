import { services } from './services/index.ts';
import { urlscanKey } from './services/urlscan/account.ts';

/** The key that each service accepts, by the service's id; services without keys are not in it. */
export const keys: Readonly<Record<string, string>> & { readonly urlscan: string } = {
  ...Object.fromEntries(services.flatMap(({ id, key }) => (key ? [[id, key]] : []))),
  urlscan: urlscanKey,
};

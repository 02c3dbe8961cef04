import { resolver, services } from '../../utils/policy/services.ts';
import { useCatalog } from '../useCatalog.ts';

/** Everything that a policy can name as a service, with the name that people know, in the order of the alphabet. */
export function useServices(): readonly { readonly id: string; readonly name: string }[] {
  const catalog = useCatalog();
  const all = [...Object.values(services), resolver, ...(catalog?.values() ?? [])];
  return all.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}

import { json, type Service } from '../service.ts';

/** Whatever takes JSON and knows no report that comes twice: every request is another ticket. */
export const flows: Service = {
  id: 'flows',
  hosts: ['flows.corp.example'],
  ownFaults: [],

  handle({ method }, { memory }) {
    if (method !== 'POST') return json(405, {});
    memory.set(String(memory.size), true);
    return json(201, { result: { number: `INC${String(memory.size).padStart(4, '0')}` } });
  },
};

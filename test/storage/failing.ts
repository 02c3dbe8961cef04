import { vi } from 'vitest';
import browser from 'webextension-polyfill';

/** The ways in which browsers were seen to have no database, by what they do when it is opened or written. */
export const noDatabase: Record<string, { code: string; arrange: () => void }> = {
  'of a newer version': {
    code: 'newer-version',
    arrange: () => refuseOpening('VersionError', 'The requested version (2) is less than (3).'),
  },
  'whose backing store is broken': {
    code: 'unknown',
    arrange: () => refuseOpening('UnknownError', 'Internal error opening backing store.'),
  },
  'in a browser that keeps nothing': {
    code: 'keeps-nothing',
    arrange: () =>
      refuseOpening(
        'InvalidStateError',
        'A mutation operation was attempted on a database that did not allow mutations.',
      ),
  },
  'that never answers': {
    code: 'unknown',
    arrange: () => {
      vi.spyOn(indexedDB, 'open').mockImplementation(() => silentRequest());
    },
  },
  'on a full disk': { code: 'disk-full', arrange: () => refuseWriting('QuotaExceededError') },
  'whose writing is given up': { code: 'unknown', arrange: () => refuseWriting('AbortError') },
};

function refuseOpening(name: string, message: string): void {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    const request = silentRequest();
    Object.defineProperty(request, 'error', { value: new DOMException(message, name) });
    request.addEventListener = (type: string, listener: unknown) => {
      if (type === 'error') setImmediate(listener as () => void);
    };
    return request;
  });
}

function silentRequest(): IDBOpenDBRequest {
  return new (IDBOpenDBRequest as unknown as new () => IDBOpenDBRequest)();
}

/** Every write fails from now on; what is there can be read. */
export function refuseWriting(name: string, only: (store: string) => boolean = () => true): void {
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given: Parameters<typeof put>
  ) {
    if (only(this.name)) throw new DOMException('No room', name);
    return put.apply(this, given);
  });
}

/** The browser's own memory takes nothing either. */
export function refuseMemory(
  words = 'Session storage quota bytes exceeded. Values were not stored.',
) {
  return vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error(words));
}

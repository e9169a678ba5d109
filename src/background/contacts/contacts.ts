import type { ContactUse } from '../../protocol/contacts.ts'
import type { Platform } from '../platform.ts'
import type { Stores } from '../state/stores.ts'

/** A host is noted anew when the last note is this old: a request costs no write. */
const NOTE_EVERY_MS = 60_000
/** Hosts and uses that are remembered. The one not contacted for longest is forgotten first. */
const MAX_NOTES = 500

/**
 * The only way of the background to the network. Who is contacted, and what for, is noted as the request leaves; what can't
 * be noted is sent all the same. No request goes on to another host, says who asks beyond its address and body, or leaves a
 * copy in the browser.
 */
export type Contacts = {
  /** @returns the network, for one use */
  fetchFor(use: ContactUse): Platform['fetch']
}

export function createContacts({
  platform,
  stores: { contacts: store },
}: {
  platform: Pick<Platform, 'fetch' | 'now'>
  stores: Pick<Stores, 'contacts'>
}): Contacts {
  function note(host: string, use: ContactUse): void {
    const nowMs = platform.now()
    const isSame = (noted: { host: string; use: ContactUse }) =>
      noted.host === host && nameUse(noted.use) === nameUse(use)
    const known = store.get().find(isSame)
    // A clock that was set back must not silence the notes.
    if (known && Math.abs(nowMs - known.lastAtMs) < NOTE_EVERY_MS) return
    store
      .update((notes) =>
        [{ host, use, lastAtMs: nowMs }, ...notes.filter((noted) => !isSame(noted))].slice(0, MAX_NOTES),
      )
      .catch(isLeft)
  }

  return {
    fetchFor: (use) => (url, init) => {
      if (URL.canParse(url)) note(new URL(url).host, use)
      return platform.fetch(url, { ...init, ...unknown })
    },
  }
}

/** Whoever redirects names a host that nobody chose, and that no note would be of. */
const unknown = {
  redirect: 'error',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
} as const satisfies RequestInit

/** @returns a text that is the same for the same use */
export function nameUse(use: ContactUse): string {
  return use.purpose === 'node' ? `node ${use.chainId}` : use.purpose
}

/** The list is for looking at; the request is what counts. */
function isLeft(): void {}

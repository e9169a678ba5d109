import type { Contact, ContactUse } from '../../../protocol/contacts.ts'

/** One host and all it is used for. */
export type Host = {
  readonly host: string
  readonly uses: readonly ContactUse[]
  /** The latest contact, whatever for; undefined if there was none. */
  readonly lastAtMs: number | undefined
}

/** @returns the hosts of a list of contacts, in the order in which they first appear */
export function groupByHost(contacts: readonly Contact[]): Host[] {
  const hosts = new Map<string, Host>()
  for (const { host, use, lastAtMs } of contacts) {
    const known = hosts.get(host)
    const moments = [known?.lastAtMs, lastAtMs].filter((moment) => moment !== undefined)
    hosts.set(host, {
      host,
      uses: [...(known?.uses ?? []), use],
      lastAtMs: moments.length > 0 ? Math.max(...moments) : undefined,
    })
  }
  return [...hosts.values()]
}

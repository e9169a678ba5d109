import type { Origin } from '../../protocol/ids.ts'
import type { Rule } from './rule.ts'

/** What is known of who asks. */
export type OriginFacts = {
  /** Undefined when the wallet's own screens ask. */
  readonly origin: Origin | undefined
}

export type OriginRule = Rule<OriginFacts>

/** Names of this very machine, where nobody can listen in. */
const localHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/** @returns the site's host without port; undefined when the wallet itself asks */
export function getHost({ origin }: OriginFacts): string | undefined {
  return origin === undefined ? undefined : new URL(origin).hostname
}

/** @returns true for a page of this machine */
export function isLocal(host: string): boolean {
  return localHosts.has(host) || host.endsWith('.localhost')
}

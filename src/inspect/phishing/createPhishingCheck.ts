import type { Listing } from '../../protocol/phishing.ts'
import { countEdits } from './countEdits.ts'
import { digestName } from './digestName.ts'
import { createDigestLookup } from './nameSet.ts'
import type { PhishingList } from './phishingList.ts'

/** Long names are alike at two letters' difference; short ones are by chance, so one has to do. */
const LONG_NAME = 8
/** Names of fewer letters are never said to be imitated. */
const MIN_NAME = 6

/**
 * Makes the check of a host against a list: by its name, by each name it stands under, and by likeness to names that are
 * often imitated (the way of MetaMask's `eth-phishing-detect`: without the ending, by edit distance).
 *
 * @returns for a host in lower case, as `URL` gives it, why it is held to be a trap; undefined for all others
 */
export function createPhishingCheck(list: PhishingList): (host: string) => Listing | undefined {
  const isListed = createDigestLookup(list.names)
  const good = new Set([...list.good, ...list.imitated])
  const { gatheredAtMs } = list

  return (host) => {
    if (!host.includes('.') || /^[\d.]+$|:/.test(host)) return undefined
    const names = listNames(host)
    const listed = names.find((name) => isListed(digestName(name)))
    if (listed !== undefined) return { type: 'listed', name: listed.slice(0, 300), gatheredAtMs }
    if (names.some((name) => good.has(name))) return undefined
    const imitated = list.imitated.find((name) => isLike(host, name))
    return imitated === undefined ? undefined : { type: 'imitates', name: imitated, gatheredAtMs }
  }
}

/** `a.b.example` → itself, `b.example`; an ending by itself is nobody's name. */
function listNames(host: string): string[] {
  const labels = host.split('.')
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))
}

function isLike(host: string, name: string): boolean {
  const [one, other] = [withoutEnding(host.replace(/^www\./, '')), withoutEnding(name)]
  if (other.length < MIN_NAME) return false
  const most = other.length >= LONG_NAME ? 2 : 1
  return countEdits(one, other, most) <= most
}

function withoutEnding(host: string): string {
  return host.split('.').slice(0, -1).join('.')
}

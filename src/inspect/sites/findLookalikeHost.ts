import { foldConfusables } from '../assets/foldConfusables.ts'

/** Shorter names are alike by chance. */
const MIN_LENGTH = 7

/**
 * Finds the host that another one imitates: the same but for one letter, for letters that look alike, or with the
 * whole name put in front of another (`app.example.org.evil.test`).
 *
 * @returns the imitated host; undefined when it imitates none, or is one of them or their subdomain
 */
export function findLookalikeHost(host: string, known: readonly string[]): string | undefined {
  if (known.some((other) => host === other || host.endsWith(`.${other}`))) return undefined
  return known.find((other) => {
    if (other.length < MIN_LENGTH || /^[\d.:[\]]+$/.test(other)) return false
    if (host.startsWith(`${other}.`) || host.startsWith(`${other.replaceAll('.', '-')}.`)) return true
    return foldHost(host) === foldHost(other) || isOneEditAway(host, other)
  })
}

function foldHost(host: string): string {
  return foldConfusables(host.replaceAll('rn', 'm').replaceAll('vv', 'w'))
}

/** One letter more, less, changed, or two neighbours swapped. */
function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const [restA, restB] = [a.slice(start), b.slice(start)]
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true
  return restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0]
}

import { findLookalikeHost } from '../../sites/findLookalikeHost.ts'
import type { SiteRule } from '../siteFacts.ts'

/** A site whose name imitates one that the person uses. */
export const lookalikeSite: SiteRule = {
  id: 'lookalike-site',
  level: 'danger',
  applies: ({ origin, knownOrigins }) => {
    if (knownOrigins.includes(origin)) return undefined
    const host = new URL(origin).hostname
    const known = knownOrigins.map((other) => new URL(other).hostname)
    const imitated = findLookalikeHost(host, known)
    if (!imitated) return undefined
    return {
      title: `This is not ${imitated.slice(0, 100)}`,
      sentence: `${host.slice(0, 200)} looks like ${imitated.slice(0, 200)}, which you have used, but it is another site. Such names are made to deceive.`,
      evidence: `Asked by: ${origin}. Known: ${knownOrigins[known.indexOf(imitated)]}.`,
    }
  },
}

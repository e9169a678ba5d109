import type { SiteRule } from '../siteFacts.ts'

/** A site that was never here before. */
export const firstSeenSite: SiteRule = {
  id: 'first-seen-site',
  level: 'info',
  applies: ({ origin, firstSeen, knownOrigins }) =>
    firstSeen
      ? {
          title: 'First time on this site',
          sentence: `You have not connected to ${origin.slice(0, 200)} before. Make sure that this is the address you meant to visit.`,
          evidence: `Sites used before: ${knownOrigins.length}`,
        }
      : undefined,
}

import { getHost, isLocal, type OriginRule } from '../originFacts.ts'

/** A site without encryption: anybody on the way may have changed the page. */
export const httpOrigin: OriginRule = {
  id: 'http-origin',
  level: 'caution',
  applies: (facts) => {
    const host = getHost(facts)
    if (!host || !facts.origin?.startsWith('http://') || isLocal(host)) return undefined
    return {
      title: 'The connection to this site is not secure',
      sentence: `${facts.origin} is loaded without encryption. Anybody between you and the site could have changed what it asks.`,
    }
  },
}

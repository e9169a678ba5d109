import { getHost, type OriginRule } from '../originFacts.ts'

/** A name with letters of other scripts, which may look like a name that is known (A6). */
export const punycodeOrigin: OriginRule = {
  id: 'punycode-origin',
  level: 'caution',
  applies: (facts) => {
    const host = getHost(facts)
    if (!host?.split('.').some((label) => label.startsWith('xn--'))) return undefined
    return {
      title: 'This site’s name has special letters',
      sentence: `Its real name is ${host.slice(0, 200)}. In the address bar it may look like the name of another site.`,
    }
  },
}

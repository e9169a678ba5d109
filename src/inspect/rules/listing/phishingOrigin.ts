import type { ListingRule } from '../listingFacts.ts'

/** A site on a list of sites that steal, or with the name of one that is often imitated but for a letter or two. */
export const phishingOrigin: ListingRule = {
  id: 'phishing-origin',
  level: 'danger',
  applies: ({ listing }) => {
    const evidence = `List of ${new Date(listing.gatheredAtMs).toISOString().slice(0, 10)}: ${listing.name}`
    if (listing.type === 'imitates') {
      return {
        title: `This is not ${listing.name.slice(0, 100)}`,
        sentence: `The name of this site is that of ${listing.name.slice(0, 200)} but for a letter or two. Sites with such names take what people have.`,
        evidence,
      }
    }
    return {
      title: 'This site is known for stealing',
      sentence: `${listing.name.slice(0, 200)} is on a list of sites that take what people have. Leave it, and approve nothing.`,
      evidence,
    }
  },
}

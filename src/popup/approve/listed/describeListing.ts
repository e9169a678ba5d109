import type { Listing } from '../../../protocol/phishing.ts'
import { formatAge } from '../../ui/format/formatAge.ts'

/** @returns what to say of a site on a list, and how old that list is */
export function describeListing(
  { type, name, gatheredAtMs }: Listing,
  nowMs: number,
): { readonly title: string; readonly sentence: string; readonly age: string } {
  const age = `By a list of sites that steal, gathered ${formatAge(Math.max(nowMs - gatheredAtMs, 0))}.`
  if (type === 'imitates') {
    return {
      title: `This is not ${name}`,
      sentence: `Its name is that of ${name} but for a letter or two. Thieves make such names so that they are taken for it.`,
      age,
    }
  }
  return {
    title: 'This site steals',
    sentence: `${name} is on a list of sites that take what people have. Go no further.`,
    age,
  }
}

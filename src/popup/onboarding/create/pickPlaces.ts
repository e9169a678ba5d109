/**
 * Picks places of words to ask for, each once, in order. Each place draws a lot; the lowest are taken.
 *
 * @returns places from 0
 */
export function pickPlaces(wordCount: number, asked: number): readonly number[] {
  const lots = Array.from({ length: wordCount }, (_, place) => ({ place, lot: crypto.randomUUID() }))
  return lots
    .sort((first, second) => (first.lot < second.lot ? -1 : 1))
    .slice(0, asked)
    .map(({ place }) => place)
    .sort((first, second) => first - second)
}

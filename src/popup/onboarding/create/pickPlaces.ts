/**
 * Picks places of words to ask for, each once, in order, by the browser's own chance.
 *
 * @returns places from 0
 */
export function pickPlaces(wordCount: number, asked: number): readonly number[] {
  const drawn = crypto.getRandomValues(new Uint32Array(wordCount))
  const shuffled = [...drawn.entries()].sort(([, first], [, second]) => first - second)
  return shuffled
    .slice(0, asked)
    .map(([place]) => place)
    .sort((first, second) => first - second)
}

/**
 * Picks places of words to ask for, each once, in order. Which ones is no secret: ordinary chance will do.
 *
 * @returns places from 0
 */
export function pickPlaces(wordCount: number, asked: number): readonly number[] {
  const places = Array.from({ length: wordCount }, (_, place) => place)
  const picked = Array.from({ length: Math.min(asked, wordCount) }, () => {
    const [place = 0] = places.splice(Math.floor(Math.random() * places.length), 1)
    return place
  })
  return picked.sort((a, b) => a - b)
}

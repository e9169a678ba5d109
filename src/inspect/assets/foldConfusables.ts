/** Letters of other scripts that look like Latin ones, and digits that look like letters. */
const twins: ReadonlyMap<string, string> = new Map(
  [
    ['A', 'АΑ4'],
    ['B', 'ВΒ8'],
    ['C', 'СϹ'],
    ['D', 'Ԁ'],
    ['E', 'ЕΕ3'],
    ['G', 'Ԍ'],
    ['H', 'НΗ'],
    ['I', 'ІΙӀ1L|'],
    ['J', 'Ј'],
    ['K', 'КΚ'],
    ['M', 'МΜ'],
    ['N', 'Ν'],
    ['O', 'ОΟ0'],
    ['P', 'РΡ'],
    ['Q', 'Ԛ'],
    ['S', 'Ѕ5$₴'],
    ['T', 'ТΤ₮7'],
    ['U', 'Ս'],
    ['V', 'Ѵ'],
    ['W', 'Ԝ'],
    ['X', 'ХΧ'],
    ['Y', 'УΥҮ'],
    ['Z', 'Ζ2'],
  ].flatMap(([letter = '', others = '']) => [...others].map((other) => [other, letter] as const)),
)

/**
 * Writes what looks alike the same way: without accents, blanks and dots, in capitals, with letters of other
 * scripts and digits as the Latin letters they look like. Only for comparing, never for showing.
 *
 * @see https://www.unicode.org/reports/tr39/ on confusable characters
 */
export function foldConfusables(text: string): string {
  const plain = text.normalize('NFKD').replace(/[\p{M}\p{C}\p{Z}._\-‐-―·•]/gu, '')
  return [...plain.toUpperCase()].map((character) => twins.get(character) ?? character).join('')
}

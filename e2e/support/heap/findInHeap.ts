import { findHolder, type Heap } from './heap.ts'

/** How many words of a phrase in a row are a find: fewer come together by chance. */
const wordsInARow = 3

/**
 * Looks for secrets among what is alive: in single texts, and as words that one object holds one after the other.
 *
 * @param findSecrets names the secrets in a text
 * @param phrases whose words are looked for in lists
 * @returns what was found and by what it is held; empty when there is nothing
 */
export function findInHeap(
  heap: Heap,
  findSecrets: (text: string) => readonly string[],
  phrases: readonly string[],
): string[] {
  const inTexts = heap.texts.flatMap(({ node, text }) => {
    const secrets = findSecrets(text)
    return secrets.length > 0 ? [`${secrets.join(', ')}: ${findHolder(heap, node)}`] : []
  })
  const rows = new Set(phrases.flatMap(listRows))
  const inLists = heap.nodes.flatMap(({ edges }, node) => {
    const words = edges.map(({ to }) => heap.nodes[to]?.name ?? '')
    const found = listRows(words.join(' ')).find((row) => rows.has(row))
    return found ? [`a list with “${found}”: ${findHolder(heap, node)}`] : []
  })
  return [...inTexts, ...inLists]
}

function listRows(phrase: string): string[] {
  const words = phrase.split(' ')
  return words.slice(wordsInARow - 1).map((_, first) => words.slice(first, first + wordsInARow).join(' '))
}

/**
 * Takes a phrase apart as people keep it: on one line or many, with commas, with numbers before the words.
 *
 * @returns the words in lower case, in order
 */
export function parsePhrase(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,;]+/)
    .map((part) => part.replace(/^\d+[.):]?/, ''))
    .filter((word) => word !== '')
}

/** @returns the words of a language as the extension brings them along: NFKD, a line each */
export async function formatWordList(language: string): Promise<string> {
  const { wordlist } = (await import(`@scure/bip39/wordlists/${language}.js`)) as { wordlist: string[] }
  return `${wordlist.map((word) => word.normalize('NFKD')).join('\n')}\n`
}

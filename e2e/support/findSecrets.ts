import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { mnemonicToEntropy, mnemonicToSeedSync } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { mnemonicToAccount } from 'viem/accounts'

/** How many words of a phrase in a row are a find: fewer come together by chance. */
const wordsInARow = 3

/** What must be found nowhere. */
export type Canary = {
  /** Recovery phrases, from which seed, entropy and the first key are looked for too. */
  readonly phrases: readonly string[]
  /** Passwords, passphrases and codes, each by what it is. */
  readonly texts: Readonly<Record<string, string>>
  /** Words that are no recovery phrase of BIP-39: shares. */
  readonly wordRows?: Readonly<Record<string, readonly string[]>>
  /** Private keys and the like as hex, each by what it is. */
  readonly keys?: Readonly<Record<string, string>>
}

/**
 * Makes a search for everything secret of a wallet.
 *
 * @returns a function that names the secrets a text holds, empty when it is clean
 */
export function createSecretFinder(canary: Canary): (text: string) => string[] {
  const patterns = listPatterns(canary)
  // One look for all of them together: most texts hold none.
  const any = new RegExp(patterns.map(({ source }) => source).join('|'))
  const each = patterns.map(({ name, source }) => ({ name, pattern: new RegExp(source) }))
  return (text) =>
    any.test(text) ? each.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name) : []
}

type Pattern = { readonly name: string; readonly source: string }

function listPatterns({ phrases, texts, wordRows = {}, keys = {} }: Canary): Pattern[] {
  const rows = Object.entries(wordRows).flatMap(([name, words]) => listRows(words, name))
  const ofPhrases = phrases.flatMap((phrase, i) => {
    const name = phrases.length > 1 ? ` of phrase ${i + 1}` : ''
    return [
      ...listRows(phrase.split(' '), name),
      ...listForms(`entropy${name}`, mnemonicToEntropy(phrase, wordlist)),
      ...listForms(`seed${name}`, mnemonicToSeedSync(phrase)),
      ...listForms(`private key${name}`, mnemonicToAccount(phrase).getHdKey().privateKey ?? new Uint8Array()),
    ]
  })
  return [
    ...Object.entries(texts).map(([name, text]) => ({ name, source: escapePattern(text) })),
    ...rows,
    ...ofPhrases,
    ...Object.entries(keys).flatMap(([name, hex]) => listForms(name, hexToBytes(hex.replace(/^0x/, '')))),
  ]
}

/** As text, as JSON, and as a list on a page with numbers between. */
function listRows(words: readonly string[], of: string): Pattern[] {
  return words.slice(wordsInARow - 1).map((_, first) => ({
    name: `words ${first + 1} to ${first + wordsInARow}${of}`,
    source: words.slice(first, first + wordsInARow).join('[^a-zA-Z]{1,8}'),
  }))
}

/** The ways in which bytes are written down. */
function listForms(name: string, bytes: Uint8Array): Pattern[] {
  const hex = bytesToHex(bytes)
  const base64 = Buffer.from(bytes).toString('base64').replace(/=+$/, '')
  return [
    { name: `${name} as hex`, source: hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`) },
    { name: `${name} as base64`, source: escapePattern(base64) },
    { name: `${name} as numbers`, source: [...bytes.slice(0, 16)].join('\\D{1,6}') },
    { name: `${name} as bytes`, source: escapePattern(Buffer.from(bytes).toString('latin1')) },
  ]
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/\r\n-]/g, (character) => {
    return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
  })
}

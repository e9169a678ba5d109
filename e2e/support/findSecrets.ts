import { bytesToHex } from '@noble/hashes/utils.js'
import { mnemonicToEntropy, mnemonicToSeedSync } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { mnemonicToAccount } from 'viem/accounts'

/** How many words of a phrase in a row are a find: fewer come together by chance. */
const wordsInARow = 3

/**
 * Makes a search for everything secret of a wallet.
 *
 * @param canary the wallet's phrase and password, which must be found nowhere
 * @returns a function that names the secrets a text holds, empty when it is clean
 */
export function createSecretFinder(canary: { phrase: string; password: string }): (text: string) => string[] {
  const secrets: Record<string, RegExp> = { password: new RegExp(escapePattern(canary.password)) }
  const words = canary.phrase.split(' ')
  for (let first = 0; first + wordsInARow <= words.length; first += 1) {
    const row = words.slice(first, first + wordsInARow)
    // As text, as JSON, and as a list on a page with numbers between.
    secrets[`words ${first + 1} to ${first + wordsInARow}`] = new RegExp(row.join('[^a-zA-Z]{1,8}'))
  }
  const key = mnemonicToAccount(canary.phrase).getHdKey().privateKey ?? new Uint8Array()
  const bytes = {
    entropy: mnemonicToEntropy(canary.phrase, wordlist),
    seed: mnemonicToSeedSync(canary.phrase),
    'private key': key,
  }
  for (const [name, value] of Object.entries(bytes)) {
    secrets[`${name} as hex`] = new RegExp(bytesToHex(value), 'i')
    secrets[`${name} as base64`] = new RegExp(
      escapePattern(Buffer.from(value).toString('base64').replace(/=+$/, '')),
    )
    secrets[`${name} as numbers`] = new RegExp(value.slice(0, 16).join('\\D{1,6}'))
  }
  return (text) => Object.keys(secrets).filter((name) => secrets[name]?.test(text))
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

import type { WalletSource } from '../../protocol/walletSource.ts'
import type { Clock } from '../clock.ts'
import type { LoadWords } from '../phrase/parseWordList.ts'
import type { Random } from '../random/random.ts'
import { wipe } from '../wipe.ts'
import type { Wallet } from './accountKinds.ts'
import { createKeyWallet, createWatchedWallet } from './createKeyWallet.ts'
import { createPhraseWallet } from './createPhraseWallet.ts'
import { createSharesWallet } from './createSharesWallet.ts'
import { nextWalletName } from './nextWalletName.ts'
import { parsePrivateKey } from './parsePrivateKey.ts'

/** What wallets are called that the person gives no name. */
const words = {
  phrase: 'Wallet',
  privateKey: 'Imported key',
  keystore: 'Imported key',
  shares: 'Wallet',
  address: 'Watched',
} as const

/**
 * Makes a wallet of what the person brings: a phrase, a private key, a keystore file, shares, an address to watch.
 *
 * @param options.name another than the wallets have that are here; the next free one when left out
 * @throws WalletError a sentence about what is wrong with it, as `parsePhrase`, `parsePrivateKey`, `openKeystore`,
 *   `createSharesWallet`, `parseWatchedAddress`
 */
export async function createWalletFrom(
  source: WalletSource,
  options: {
    name?: string | undefined
    wallets: readonly Pick<Wallet, 'name'>[]
    random: Random
    clock: Clock
    /** For a phrase that is not English. */
    loadWords: LoadWords
  },
): Promise<Wallet> {
  const { random, clock } = options
  const made = { random, clock, name: options.name ?? nextWalletName(options.wallets, words[source.type]) }
  switch (source.type) {
    case 'phrase':
      // Whoever brings the words has shown to have them.
      return {
        ...(await createPhraseWallet({
          ...made,
          words: source.words,
          passphrase: source.passphrase,
          loadWords: options.loadWords,
        })),
        phraseCheckedAtMs: clock(),
      }
    case 'shares':
      return createSharesWallet(source, made)
    case 'address':
      return createWatchedWallet({ ...made, address: source.address })
    case 'privateKey':
    case 'keystore': {
      const key = await readKey(source)
      try {
        return createKeyWallet({ ...made, key })
      } finally {
        wipe(key)
      }
    }
  }
}

async function readKey(
  source: Extract<WalletSource, { type: 'privateKey' | 'keystore' }>,
): Promise<Uint8Array> {
  if (source.type === 'privateKey') return parsePrivateKey(source.privateKey)
  const { openKeystore } = await import('../backup/keystoreV3/openKeystore.ts')
  return openKeystore(source.file, source.filePassword)
}

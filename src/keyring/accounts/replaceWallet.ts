import type { VaultContents } from '../vault/contents/contents.ts'
import type { Wallet } from './accountKinds.ts'

/** @returns new contents in which a wallet stands where the one of its id stood */
export function replaceWallet(contents: VaultContents, wallet: Wallet): VaultContents {
  return { ...contents, wallets: contents.wallets.map((other) => (other.id === wallet.id ? wallet : other)) }
}

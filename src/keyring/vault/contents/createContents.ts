import type { Wallet } from '../../accounts/accountKinds.ts'
import { CONTENTS_VERSION, type VaultContents } from './contents.ts'

/** @returns the contents of a new vault that holds these wallets */
export function createContents(wallets: readonly Wallet[]): VaultContents {
  return { version: CONTENTS_VERSION, wallets: [...wallets], audit: { pastKeys: [] } }
}

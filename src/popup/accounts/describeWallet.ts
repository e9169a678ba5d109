import type { WalletInfo } from '../../protocol/view.ts'

/** @returns what kind of wallet it is, in a word or two */
export function describeWallet({ kind }: Pick<WalletInfo, 'kind'>): string {
  if (kind === 'hd') return 'Recovery phrase'
  if (kind === 'privateKey') return 'Private key'
  if (kind === 'watchOnly') return 'Watched only'
  return 'Wallet'
}

/** @returns what is lost for good when the wallet is removed, and what is not */
export function describeLoss({ kind, phraseCheckedAtMs }: WalletInfo): string {
  if (kind === 'watchOnly') return 'Only the address leaves the list. What it holds stays where it is.'
  if (kind === 'privateKey') {
    return 'Its private key is erased here, and no recovery phrase leads to it. If you have no copy of the key, what the account holds is lost for good.'
  }
  const checked =
    phraseCheckedAtMs === undefined ? '' : ' You have shown before that you wrote the phrase down.'
  return `Its recovery phrase is erased here. Without the phrase, and the passphrase if it has one, what these accounts hold is lost for good.${checked}`
}

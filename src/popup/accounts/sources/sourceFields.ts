import type { WalletSource } from '../../../protocol/walletSource.ts'

/** What each way in tells the form: how to read what was entered, once it is enough to go on with. */
export type SourceFieldsProps = {
  readonly onReady: (read: (() => WalletSource) | undefined) => void
}

import type { Config } from 'wagmi'
import {
  getAccount,
  sendTransaction,
  signMessage,
  signTypedData,
  switchChain,
  watchAccount,
} from 'wagmi/actions'
import { note } from './libraryPage.ts'
import { offerPage } from './offerPage.ts'

/** Gives a page that stands on wagmi to the test. `openModal` opens its list of wallets. */
export function offerWagmi(config: Config, openModal: () => void): void {
  const heard: string[] = []
  watchAccount(config, {
    onChange({ addresses = [], chainId }, before) {
      if (addresses.join() !== (before.addresses ?? []).join()) heard.push(note.accounts(addresses))
      if (chainId !== undefined && before.chainId !== undefined && chainId !== before.chainId) {
        heard.push(note.chain(chainId))
      }
    },
  })
  offerPage({
    heard,
    connect: async () => openModal(),
    async accounts() {
      const { addresses = [], isConnected } = getAccount(config)
      return isConnected ? addresses.map((address) => address.toLowerCase()) : []
    },
    switchChain: async (chainId) => {
      await switchChain(config, { chainId })
    },
    signMessage: (message) => signMessage(config, { message }),
    signTypedData: (typed) => signTypedData(config, typed),
    send: ({ to, value }) => sendTransaction(config, { to, value: BigInt(value) }),
  })
}

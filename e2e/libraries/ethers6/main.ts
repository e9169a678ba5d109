import { BrowserProvider } from 'ethers'
import { findWallet } from '../findWallet.ts'
import { note } from '../libraryPage.ts'
import { offerPage } from '../offerPage.ts'

const wallet = findWallet()
// ethers 6 wants the network to stay unless it is told that it may be any.
const provider = new BrowserProvider(wallet as never, 'any')
const heard: string[] = []
wallet.on('accountsChanged', (changed: string[]) => void heard.push(note.accounts(changed)))
wallet.on('chainChanged', (changed: string) => void heard.push(note.chain(BigInt(changed))))

offerPage({
  heard,
  connect: async () => {
    await provider.getSigner()
  },
  accounts: async () => (await provider.listAccounts()).map(({ address }) => address.toLowerCase()),
  switchChain: async (id) => {
    await provider.send('wallet_switchEthereumChain', [{ chainId: `0x${id.toString(16)}` }])
  },
  signMessage: async (text) => (await provider.getSigner()).signMessage(text),
  signTypedData: async ({ domain, types, message }) =>
    (await provider.getSigner()).signTypedData(domain, types as never, message),
  send: async ({ to, value }) =>
    (await (await provider.getSigner()).sendTransaction({ to, value: BigInt(value) })).hash,
})

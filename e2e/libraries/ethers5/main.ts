import { ethers } from 'ethers5'
import { findWallet } from '../findWallet.ts'
import { note } from '../libraryPage.ts'
import { offerPage } from '../offerPage.ts'

const wallet = findWallet()
const provider = new ethers.providers.Web3Provider(wallet as never, 'any')
const signer = provider.getSigner()
const heard: string[] = []
wallet.on('accountsChanged', (changed: string[]) => void heard.push(note.accounts(changed)))
provider.on('network', ({ chainId }: { chainId: number }) => void heard.push(note.chain(chainId)))

offerPage({
  heard,
  connect: async () => {
    await provider.send('eth_requestAccounts', [])
  },
  accounts: async () => (await provider.listAccounts()).map((address) => address.toLowerCase()),
  switchChain: async (id) => {
    await provider.send('wallet_switchEthereumChain', [{ chainId: `0x${id.toString(16)}` }])
  },
  signMessage: (text) => signer.signMessage(text),
  signTypedData: ({ domain, types, message }) => signer._signTypedData(domain, types as never, message),
  send: async ({ to, value }) => (await signer.sendTransaction({ to, value })).hash,
})

import Onboard from '@web3-onboard/core'
import injectedModule from '@web3-onboard/injected-wallets'
import { BrowserProvider } from 'ethers'
import { note } from '../libraryPage.ts'
import { nodeUrl } from '../nodeUrl.ts'
import { offerPage } from '../offerPage.ts'

const onboard = Onboard({
  wallets: [injectedModule()],
  chains: [
    { id: '0x7a69', token: 'ETH', label: 'Devnet', rpcUrl: nodeUrl },
    { id: '0x1', token: 'ETH', label: 'Ethereum', rpcUrl: nodeUrl },
  ],
  appMetadata: { name: 'Page', description: 'A page', icon: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
  accountCenter: { desktop: { enabled: false }, mobile: { enabled: false } },
  notify: { desktop: { enabled: false }, mobile: { enabled: false } },
  connect: { autoConnectLastWallet: false },
  disableFontDownload: true,
})
const heard: string[] = []
let shown = { accounts: '', chain: '' }
onboard.state.select('wallets').subscribe(([wallet]) => {
  const accounts = note.accounts((wallet?.accounts ?? []).map(({ address }) => address))
  const chain = wallet ? note.chain(Number(wallet.chains[0]?.id)) : shown.chain
  if (accounts !== shown.accounts) heard.push(accounts)
  if (chain !== shown.chain) heard.push(chain)
  shown = { accounts, chain }
})

const connected = () => onboard.state.get().wallets[0]
const signer = () => {
  const provider = connected()?.provider
  if (!provider) throw new Error('Not connected')
  return new BrowserProvider(provider as never, 'any').getSigner()
}

offerPage({
  heard,
  connect: async () => void onboard.connectWallet(),
  accounts: async () => (connected()?.accounts ?? []).map(({ address }) => address.toLowerCase()),
  switchChain: async (id) => {
    await onboard.setChain({ chainId: `0x${id.toString(16)}` })
  },
  signMessage: async (text) => (await signer()).signMessage(text),
  signTypedData: async ({ domain, types, message }) =>
    (await signer()).signTypedData(domain, types as never, message),
  send: async ({ to, value }) => (await (await signer()).sendTransaction({ to, value: BigInt(value) })).hash,
})

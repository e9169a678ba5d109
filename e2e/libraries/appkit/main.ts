import { createAppKit } from '@reown/appkit'
import { foundry, mainnet } from '@reown/appkit/networks'
import { EthersAdapter } from '@reown/appkit-adapter-ethers'
import { BrowserProvider } from 'ethers'
import { note } from '../libraryPage.ts'
import { offerPage } from '../offerPage.ts'

const networks = { [foundry.id]: foundry, [mainnet.id]: mainnet }
const modal = createAppKit({
  // Its own types disagree under exactOptionalPropertyTypes.
  adapters: [new EthersAdapter() as never],
  networks: [foundry, mainnet],
  projectId: '00000000000000000000000000000000',
  metadata: { name: 'Page', description: 'A page', url: location.origin, icons: [] },
  features: { analytics: false, email: false, socials: false },
  allWallets: 'HIDE',
  enableWalletConnect: false,
})
const heard: string[] = []
modal.subscribeAccount(({ allAccounts }) => {
  const accounts = note.accounts(allAccounts.map(({ address }) => address))
  if (accounts !== heard.findLast((line) => line.startsWith('accounts:'))) heard.push(accounts)
})
modal.subscribeNetwork(({ chainId }) => {
  const chain = note.chain(Number(chainId))
  if (chain !== heard.findLast((line) => line.startsWith('chain:'))) heard.push(chain)
})
const signer = () => new BrowserProvider(modal.getProvider('eip155') as never, 'any').getSigner()

offerPage({
  heard,
  connect: () => modal.open({ view: 'Connect' }),
  accounts: async () =>
    (modal.getAccount('eip155')?.allAccounts ?? []).map(({ address }) => address.toLowerCase()),
  switchChain: async (id) => {
    const network = networks[id as keyof typeof networks]
    // Its promise waits for servers of its own; that the network is another one it tells before.
    void modal.switchNetwork(network)
  },
  signMessage: async (text) => (await signer()).signMessage(text),
  signTypedData: async ({ domain, types, message }) =>
    (await signer()).signTypedData(domain, types as never, message),
  send: async ({ to, value }) => (await (await signer()).sendTransaction({ to, value: BigInt(value) })).hash,
})

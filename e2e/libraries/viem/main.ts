import { createWalletClient, custom } from 'viem'
import { foundry, mainnet } from 'viem/chains'
import { findWallet } from '../findWallet.ts'
import { note } from '../libraryPage.ts'
import { offerPage } from '../offerPage.ts'

const wallet = findWallet()
const chains = [foundry, mainnet]
let accounts: readonly `0x${string}`[] = []
let chainNumber = 31337
const heard: string[] = []
wallet.on('accountsChanged', (changed: `0x${string}`[]) => {
  accounts = changed
  heard.push(note.accounts(changed))
})
wallet.on('chainChanged', (changed: string) => {
  chainNumber = Number(changed)
  heard.push(note.chain(chainNumber))
})

const client = createWalletClient({ transport: custom(wallet as never) })
const account = () => accounts[0] as `0x${string}`

offerPage({
  heard,
  connect: async () => {
    accounts = await client.requestAddresses()
  },
  accounts: async () => (await client.getAddresses()).map((address) => address.toLowerCase()),
  switchChain: (id) => client.switchChain({ id }),
  signMessage: (message) => client.signMessage({ account: account(), message }),
  signTypedData: (typed) => client.signTypedData({ account: account(), ...typed }),
  send: ({ to, value }) =>
    client.sendTransaction({
      account: account(),
      chain: chains.find(({ id }) => id === chainNumber) ?? null,
      to,
      value: BigInt(value),
    }),
})

import { Web3 } from 'web3'
import { findWallet } from '../findWallet.ts'
import { note } from '../libraryPage.ts'
import { offerPage } from '../offerPage.ts'

const wallet = findWallet()
const web3 = new Web3(wallet as never)
const heard: string[] = []
web3.provider?.on('accountsChanged', (changed) => void heard.push(note.accounts(changed)))
web3.provider?.on('chainChanged', (changed) => void heard.push(note.chain(BigInt(changed))))

offerPage({
  heard,
  connect: async () => {
    await web3.eth.requestAccounts()
  },
  accounts: async () => (await web3.eth.getAccounts()).map((address) => address.toLowerCase()),
  switchChain: async (id) => {
    await web3.provider?.request({
      method: 'wallet_switchEthereumChain',
      params: [{ chainId: `0x${id.toString(16)}` }],
    })
  },
  signMessage: async (text) => {
    const [from = ''] = await web3.eth.getAccounts()
    return web3.eth.personal.sign(web3.utils.utf8ToHex(text), from, '')
  },
  signTypedData: async ({ domain, types, primaryType, message }) => {
    const [from = ''] = await web3.eth.getAccounts()
    const domainTypes = [
      { name: 'name', type: 'string' },
      { name: 'version', type: 'string' },
      { name: 'chainId', type: 'uint256' },
    ]
    const typed = { domain, types: { ...types, EIP712Domain: domainTypes }, primaryType, message }
    return web3.eth.signTypedData(from, typed as never)
  },
  // web3.js gives the hash by an event, and resolves with the receipt.
  send: async ({ to, value }) => {
    const [from = ''] = await web3.eth.getAccounts()
    const sent = web3.eth.sendTransaction({ from, to, value })
    return new Promise((resolve, reject) => {
      sent.once('transactionHash', (hash) => resolve(String(hash)))
      sent.catch(reject)
    })
  },
})

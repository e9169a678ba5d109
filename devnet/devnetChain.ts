import { defineChain } from 'viem'
import { type HDAccount, mnemonicToAccount } from 'viem/accounts'

/** The phrase that every local Ethereum node uses for its test accounts. Worthless anywhere else. */
export const devnetMnemonic = 'test test test test test test test test test test test junk'

/** EIP-155 number of the local chain. */
export const devnetChainNumber = 31337

/** Index of the account that deploys everything: it is the last one, so that tests may have the first ones. */
export const deployerIndex = 9

/** How many accounts, from index 0, are given tokens and an NFT. */
export const fundedAccountCount = 5

/** @returns the test account at `m/44'/60'/0'/0/index`, able to sign */
export function getDevnetAccount(index: number): HDAccount {
  return mnemonicToAccount(devnetMnemonic, { addressIndex: index })
}

/** @returns viem's description of the chain behind `rpcUrl` */
export function defineDevnetChain(rpcUrl: string) {
  return defineChain({
    id: devnetChainNumber,
    name: 'Devnet',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
    testnet: true,
  })
}

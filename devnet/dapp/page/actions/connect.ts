import type { Address } from 'viem'
import type { Action } from '../action.ts'

/** Asks the chosen wallet for an account (EIP-1102). */
export const connect: Action = async ({ session }) => {
  const provider = session.getProvider()
  const accounts = (await provider.request({ method: 'eth_requestAccounts' })) as Address[]
  const chainId = (await provider.request({ method: 'eth_chainId' })) as string
  session.update({ account: accounts[0], chainId })
  return { accounts, chainId }
}

import { createTestClient, http, parseEther } from 'viem'
import { defineDevnetChain, getDevnetAccount } from '../../../../devnet/devnetChain.ts'

/** Gives accounts of the devnet's phrase, one after the other from an index, 1,000 ether each. */
export async function fundAccounts(rpcUrl: string, firstIndex: number, count: number): Promise<void> {
  const client = createTestClient({
    mode: 'anvil',
    chain: defineDevnetChain(rpcUrl),
    transport: http(rpcUrl),
  })
  for (let index = firstIndex; index < firstIndex + count; index += 1) {
    await client.setBalance({ address: getDevnetAccount(index).address, value: parseEther('1000') })
  }
}

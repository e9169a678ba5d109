import {
  type Abi,
  type Address,
  createTestClient,
  encodeFunctionData,
  getAddress,
  type Hex,
  http,
  publicActions,
  walletActions,
} from 'viem'
import { defineDevnetChain, deployerIndex, getDevnetAccount } from './devnetChain.ts'
import { fetchMinedReceipt } from './fetchMinedReceipt.ts'

/** A contract ready to be created. */
export type Artifact = { readonly abi: Abi; readonly bytecode: Hex }

/**
 * Gas of a call, more than any needs. An estimate would not do: Uniswap V3 writes its price oracle once a second, so
 * a call mined a moment after its estimate may cost more than was estimated.
 */
const callGas = 10_000_000n

/** One account that creates and calls contracts in a fixed order, so that every run gives the same addresses. */
export type Deployer = ReturnType<typeof createDeployer>

/** @returns a deployer speaking to the node at `rpcUrl`, which holds the account's key and mines at once */
export function createDeployer(rpcUrl: string) {
  const client = createTestClient({
    mode: 'anvil',
    account: getDevnetAccount(deployerIndex).address,
    chain: defineDevnetChain(rpcUrl),
    transport: http(rpcUrl, { retryCount: 0 }),
    cacheTime: 0,
  })
    .extend(publicActions)
    .extend(walletActions)

  return {
    client,
    address: client.account.address,

    /**
     * Creates a contract and waits for it.
     * @throws Error if the constructor reverts
     */
    async deploy(artifact: Artifact, args: readonly unknown[] = []): Promise<Address> {
      const hash = await client.deployContract({ abi: artifact.abi, bytecode: artifact.bytecode, args })
      const receipt = await fetchMinedReceipt(client, hash)
      if (receipt.status !== 'success' || !receipt.contractAddress)
        throw new Error('A contract did not deploy')
      return getAddress(receipt.contractAddress)
    },

    /**
     * Calls a function and waits for its receipt.
     * @param call `value` in wei
     * @throws Error if it reverts
     */
    async send(call: { to: Address; abi: Abi; name: string; args?: readonly unknown[]; value?: bigint }) {
      const data = encodeFunctionData({ abi: call.abi, functionName: call.name, args: call.args ?? [] })
      const hash = await client.sendTransaction({ to: call.to, data, value: call.value ?? 0n, gas: callGas })
      const receipt = await fetchMinedReceipt(client, hash)
      if (receipt.status !== 'success') throw new Error(`${call.name} reverted`)
    },
  }
}

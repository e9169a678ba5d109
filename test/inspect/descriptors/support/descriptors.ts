import { encodeFunctionData, parseAbi } from 'viem'
import { ethereum } from '../../../../src/chains/networks/ethereum.ts'
import type { DescribedCall } from '../../../../src/inspect/descriptors/createCallRenderer.ts'
import type { DescriptorSource } from '../../../../src/inspect/descriptors/descriptorSource.ts'
import { me } from '../../support/stubContext.ts'

/** The contract that the descriptors of these tests are about. */
export const vault = `0x${'cc'.repeat(20)}` as const

type Json = Record<string, unknown>

/** A descriptor of `vault` on Ethereum for `deposit(address token,uint256 amount,uint64 until)`, changed as given. */
export function describeVault(given: {
  readonly context?: Json
  readonly format?: Json
  readonly formats?: Json
  readonly display?: Json
  readonly file?: Json
}): Json {
  const format = {
    intent: 'Deposit',
    fields: [
      { path: 'amount', label: 'Amount', format: 'tokenAmount', params: { tokenPath: 'token' } },
      { path: 'until', label: 'Locked until', format: 'date', params: { encoding: 'timestamp' } },
    ],
    ...given.format,
  }
  return {
    $schema: 'https://eips.ethereum.org/assets/eip-7730/erc7730-v2.schema.json',
    context: given.context ?? { contract: { deployments: [{ chainId: 1, address: vault }] } },
    metadata: { owner: 'Example Vaults' },
    display: {
      formats: given.formats ?? { 'deposit(address token,uint256 amount,uint64 until)': format },
      ...given.display,
    },
    ...given.file,
  }
}

/** Gives the same sets whatever is asked, as a source that is broken or lies would: nothing may be taken on its word. */
export function sourceOf(...sets: readonly unknown[]): DescriptorSource {
  return { find: async () => sets, listFactories: async () => [] }
}

/** A set of one file. */
export function setOf(descriptor: unknown): Json {
  return { 'registry/example/calldata-Vault.json': descriptor }
}

export const vaultAbi = parseAbi([
  'function deposit(address token, uint256 amount, uint64 until)',
  'function run(address target, bytes data)',
  'function many(address[] recipients, uint256[] amounts)',
  'function pick(uint8 mode, uint256 share, uint32 seconds_)',
])

/** A call of `vault` by `me`, changed as given. */
export function callVault(data: `0x${string}`, given: Partial<DescribedCall> = {}): DescribedCall {
  return { chainId: ethereum.id, from: me, to: vault, value: 0n, data, ...given }
}

/** 250 of a token, until 1 January 2030. */
export function depositOf(token: `0x${string}`, amount = 250_000_000n): `0x${string}` {
  return encodeFunctionData({ abi: vaultAbi, functionName: 'deposit', args: [token, amount, 1_893_456_000n] })
}

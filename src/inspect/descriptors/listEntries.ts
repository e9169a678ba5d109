import {
  type ClearSigRepository,
  type ClearSigRepositoryEntry,
  repository,
} from 'micro-eth-signer/clearsig.js'
import { toFunctionSelector } from 'viem/utils'
import { type ChainId, evmChainId } from '../../protocol/ids.ts'
import type { Address } from '../../protocol/primitives.ts'
import type { Descriptor } from './parseDescriptor.ts'

/** @returns those of a descriptor's formats that are bound to the call's chain, contract and selector; address in lower case */
export function listEntries(
  { files }: Descriptor,
  call: { readonly chainId: ChainId; readonly address: Address; readonly selector: string },
): ClearSigRepositoryEntry[] {
  try {
    const { contracts } = repository({ ...files }) as unknown as ClearSigRepository
    const byChain = Object.entries(contracts)
    const bound = byChain.find(([chain]) => evmChainId(Number(chain)) === call.chainId)?.[1]
    return (bound?.[call.address] ?? []).filter(({ fn }) => fn && selectorOf(fn) === call.selector)
  } catch {
    return []
  }
}

type Argument = { readonly type: string; readonly components?: readonly Argument[] }

function selectorOf({ name, inputs }: { name?: string; inputs?: readonly Argument[] }): string {
  return toFunctionSelector(`${name}(${(inputs ?? []).map(typeOf).join(',')})`)
}

function typeOf({ type, components }: Argument): string {
  if (!type.startsWith('tuple')) return type
  return `(${(components ?? []).map(typeOf).join(',')})${type.slice('tuple'.length)}`
}

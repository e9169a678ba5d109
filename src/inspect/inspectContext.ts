import type { Rpc } from '../chains/rpc/rpc.ts'
import type { Token } from '../protocol/chain.ts'
import type { Address } from '../protocol/primitives.ts'
import type { DescriptorSource } from './descriptors/descriptorSource.ts'

/** What a request is looked at with. */
export type InspectContext = {
  /** Of the chain the request is for. */
  readonly rpc: Rpc
  /** ms since 1970. */
  readonly nowMs: number
  /** The person's accounts, in any case. */
  readonly ownAddresses: readonly Address[]
  /** Those of them whose words or keys are in other hands, in lower case. */
  readonly compromisedAddresses: ReadonlySet<string>
  /** Recipients and spenders used before, in lower case. */
  readonly knownAddresses: ReadonlySet<string>
  /** Tokens the wallet knows on this chain. */
  readonly tokens: readonly Token[]
  /** What others say of contracts (ERC-7730); nothing is described where it is left out. */
  readonly descriptors?: DescriptorSource
}

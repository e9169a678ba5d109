import type { Origin } from '../../protocol/ids.ts'
import type { ProviderMethod } from '../../protocol/provider.ts'

/** A page's request, with parameters that fit the method. */
export type MethodCall = {
  readonly requestId: string
  readonly origin: Origin
  readonly method: ProviderMethod
  readonly params: unknown
  /** Wallets but this one that the page can reach, as it says. */
  readonly otherWallets?: number | undefined
}

import type { TransactionRequest } from '../../protocol/transaction.ts'
import type { AssetBook } from '../assets/fetchAssetBook.ts'
import type { DecodedCall } from '../decode/decodedCall.ts'
import type { InspectContext } from '../inspectContext.ts'
import type { SimulationOutcome } from '../simulate/outcome.ts'

export type FindingsRequest = InspectContext & {
  readonly transaction: TransactionRequest
  readonly decoded: DecodedCall
  readonly outcome: SimulationOutcome
  readonly assets: AssetBook
  /** True when it was tried out on the chain's newest state, so that it can be tried again. */
  readonly isOnNewest: boolean
  /** What the account does before it, in the same go. */
  readonly before?: readonly TransactionRequest[] | undefined
}

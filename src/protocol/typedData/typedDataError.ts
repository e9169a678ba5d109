import { WalletError } from '../errors.ts'

/** What was wrong with typed data, as a stable word. */
export type TypedDataProblem =
  | 'typedDataTooLarge'
  | 'typedDataMalformed'
  | 'typedDataTypes'
  | 'typedDataDomain'
  | 'typedDataValue'

/** @returns the error for typed data that must not be signed; names from the page are cut short */
export function typedDataError(reason: TypedDataProblem, because: string): WalletError {
  return new WalletError('invalidParams', `This typed data can’t be signed: ${because.slice(0, 200)}.`, {
    reason,
  })
}

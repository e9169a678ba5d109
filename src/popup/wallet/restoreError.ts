import { type ErrorName, errorCodes, type SerializedError, WalletError } from '../../protocol/errors.ts'

/** Makes an error again of what came over the port. */
export function restoreError({ code, message, reason }: SerializedError): WalletError {
  const names = Object.keys(errorCodes) as ErrorName[]
  const name = names.find((candidate) => errorCodes[candidate] === code) ?? 'internal'
  return new WalletError(name, message, reason === undefined ? {} : { reason })
}

import { type ErrorName, errorCodes } from '../../src/protocol/errors.ts'
import type { MethodEntry } from '../../src/protocol/provider/methodEntry.ts'

/** @returns the errors that a method may be answered with, by code */
export function listErrors({ permission, answeredBy, approval, errors = [] }: MethodEntry): ErrorName[] {
  const names = new Set<ErrorName>(['invalidParams', ...errors])
  if (permission !== 'none' || approval === 'connect') names.add('unauthorized')
  // While there is no wallet, no node is contacted for a page.
  if (answeredBy === 'chain') names.add('chainDisconnected').add('unauthorized')
  if (approval !== undefined) {
    for (const name of ['userRejected', 'disconnected', 'resourceUnavailable', 'limitExceeded'] as const) {
      names.add(name)
    }
  }
  return [...names].sort((one, other) => errorCodes[other] - errorCodes[one])
}

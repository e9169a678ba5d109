import type { TypedData } from './typedData.ts'
import { typedDataError } from './typedDataError.ts'

/**
 * Makes sure that typed data is of the kind that version 3 knows: it has no lists. What is left is hashed as in version 4.
 *
 * @throws WalletError (-32602) `typedDataTypes`
 */
export function assertWithoutLists({ types }: TypedData): void {
  const list = Object.values(types)
    .flat()
    .find(({ type }) => type.includes('['))
  if (list) {
    throw typedDataError('typedDataTypes', `version 3 knows no lists such as “${list.name}”; call version 4`)
  }
}

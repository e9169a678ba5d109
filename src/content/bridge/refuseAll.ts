import type { PageAnswer } from '../channel.ts'
import { getRefusals } from './getRefusals.ts'
import { parsePageCall } from './parsePageCall.ts'

/** @returns what answers every request of a document that may not meet a wallet with 4100 */
export function refuseAll(tell: (answer: PageAnswer) => void): (data: unknown) => void {
  return (data) => {
    const call = parsePageCall(data)
    if (call) tell({ id: call.id, error: getRefusals().frame })
  }
}

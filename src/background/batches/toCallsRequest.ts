import { bytesToHex } from '@noble/hashes/utils.js'
import { type BatchCall, type CallsRequest, MAX_CALLS } from '../../protocol/batch.ts'
import { WalletError } from '../../protocol/errors.ts'
import { toAmount } from '../../protocol/primitives.ts'
import type { SendCallsParameter } from '../../protocol/provider/batchMethods.ts'
import type { Platform } from '../platform.ts'

/** Bytes of all calls together: nodes take no larger transaction (128 KiB), and some of it is around them. */
const MAX_DATA_BYTES = 120_000
/** Of an id that the wallet chooses. */
const ID_BYTES = 32

/**
 * Brings a batch as pages send it into the wallet's form.
 *
 * @throws WalletError (5700) for a capability the site can't do without, (5740) for more than a person could look over
 */
export function toCallsRequest(
  { random }: Pick<Platform, 'random'>,
  { id, atomicRequired, calls, capabilities }: SendCallsParameter,
): CallsRequest {
  for (const asked of [capabilities, ...calls.map((call) => call.capabilities)]) assertOptional(asked)
  if (calls.length > MAX_CALLS) {
    throw new WalletError('batchTooLarge', `A batch has at most ${MAX_CALLS} calls. Send fewer at once.`)
  }
  const size = calls.reduce((sum, { data = '0x' }) => sum + data.length / 2 - 1, 0)
  if (size > MAX_DATA_BYTES) {
    throw new WalletError(
      'batchTooLarge',
      `The calls of a batch have at most ${MAX_DATA_BYTES} bytes of data.`,
    )
  }
  return {
    batchId: id ?? `0x${bytesToHex(random(ID_BYTES))}`,
    calls: calls.map(toBatchCall),
    atomicRequired,
  }
}

/** The wallet knows none: what says it can be done without is left out, and anything else is refused. */
function assertOptional(capabilities: SendCallsParameter['capabilities']): void {
  const [needed] = Object.entries(capabilities ?? {}).find(([, { optional }]) => optional !== true) ?? []
  if (needed === undefined) return
  throw new WalletError('unsupportedCapability', `The wallet can’t do this: ${needed.slice(0, 100)}.`)
}

function toBatchCall({ to, value, data }: SendCallsParameter['calls'][number]): BatchCall {
  return { ...(to && { to }), value: toAmount(BigInt(value ?? 0)), data: data ?? '0x' }
}

import { decodeArguments } from '../../../defi/abi/decodeArguments.ts'
import { lowerCase } from '../../../defi/swap.ts'
import type { Decoder } from '../decodedCall.ts'
import { readBatch } from './readBatch.ts'
import { readPackedCalls } from './readPackedCalls.ts'
import { readSafeRefund } from './safeRefund.ts'

const address = { type: 'address' } as const
const uint = { type: 'uint256' } as const
const bytes = { type: 'bytes' } as const
const operation = { type: 'uint8' } as const

/** `execTransaction` of a Safe: whoever has the signatures of its owners may hand it in. */
const execTransaction = {
  selector: '0x6a761202',
  inputs: [address, uint, bytes, operation, uint, uint, uint, address, address, bytes],
} as const
/** `execTransactionFromModule`: without any signature, by a module that the Safe has let in. */
const execFromModule = { selector: '0x468721a7', inputs: [address, uint, bytes, operation] } as const
const multiSend = { selector: '0x8d80ff0a', inputs: [bytes] } as const

const DELEGATECALL = 1

/**
 * What a Safe is made to do (B8), and what it pays beside that.
 * @see https://github.com/safe-global/safe-smart-account (Safe.sol, ModuleManager.sol)
 */
export const safeExecution: Decoder = (call, decodeInner) => {
  if (!call.to) return undefined
  const read = decodeArguments(call.data, execTransaction)
  const [to, value, data, kind] = read ?? decodeArguments(call.data, execFromModule) ?? []
  if (!to || value === undefined || !data) return undefined
  const held = { to: lowerCase(to), value, data, isDelegate: kind === DELEGATECALL }
  const refund =
    read &&
    readSafeRefund({
      ...{ safeTxGas: read[4], baseGas: read[5], gasPrice: read[6] },
      ...{ gasToken: lowerCase(read[7]), receiver: lowerCase(read[8]) },
    })
  return readBatch(call, refund ? [held, refund] : [held], decodeInner)
}

/**
 * `multiSend(bytes)`: several calls in one. A Safe runs it as its own code, so the Safe makes each of them.
 * @see https://github.com/safe-global/safe-smart-account (MultiSend.sol)
 */
export const safeMultiSend: Decoder = (call, decodeInner) => {
  const packed = call.to && decodeArguments(call.data, multiSend)?.[0]
  const calls = packed && readPackedCalls(packed)
  if (!calls) return undefined
  return readBatch(
    call,
    calls.map((held) => ({ ...held, actor: call.from })),
    decodeInner,
  )
}

import type { EVM } from '@ethereumjs/evm'
import {
  type Address as AccountAddress,
  bigIntToBytes,
  bytesToHex,
  createAccount,
  createAddressFromString,
  hexToBytes,
  setLengthLeft,
} from '@ethereumjs/util'
import { lowerCase } from '../../../defi/swap.ts'
import { type Address, fromAmount, larger } from '../../../protocol/primitives.ts'
import type { TransactionRequest } from '../../../protocol/transaction.ts'
import type { Probe } from '../probe.ts'
import { createRevert, OUT_OF_GAS } from '../revert.ts'
import type { Answer, Run } from '../run.ts'
import { MAX_LOGS } from '../runLog.ts'
import type { fetchHeader } from './fetchHeader.ts'
import { computeIntrinsicGas } from './intrinsicGas.ts'
import type { LazyState } from './lazyState.ts'
import { LocalLimitError } from './localLimitError.ts'

export type Machine = {
  readonly evm: EVM
  readonly state: LazyState
  readonly header: Awaited<ReturnType<typeof fetchHeader>>['header']
  /** wei per gas that transactions pay; 0 for none. */
  readonly gasPrice: bigint
}

/** What a transaction may take at most (EIP-7825). */
const MAX_GAS = 16_777_216n
const PROBE_GAS = 1_000_000n
/** Precompiles are warm from the start: 1 to 17, and 256. */
const precompiles = [...Array.from({ length: 17 }, (_, index) => index + 1), 256]

type Ran =
  | Extract<Run, { status: 'reverted' }>
  | Omit<Extract<Run, { status: 'succeeded' }>, 'before' | 'after'>

/**
 * Runs a transaction, and keeps what it changed for what runs after it.
 *
 * @throws LocalLimitError when it leaves too many events, or asks for more gas than is tried out or can be paid for
 */
export async function runTransaction(machine: Machine, transaction: TransactionRequest): Promise<Ran> {
  const { evm, state, header, gasPrice } = machine
  const from = createAddressFromString(lowerCase(transaction.from))
  const to = transaction.to && createAddressFromString(lowerCase(transaction.to))
  const value = fromAmount(transaction.value)
  const { start, floor } = computeIntrinsicGas(transaction)
  const limit = transaction.gas === undefined ? min(header.gasLimit, MAX_GAS) : fromAmount(transaction.gas)
  if (limit > MAX_GAS) throw new LocalLimitError('It asks for more gas than is tried out here.')
  if (limit < start) return { status: 'reverted', reason: OUT_OF_GAS }
  if (((await state.getAccount(from))?.balance ?? 0n) < value) {
    return { status: 'reverted', reason: 'the account does not hold enough for what it sends along' }
  }
  prepare(machine, transaction)
  await pay(machine, from, limit * gasPrice)
  const { execResult } = await evm.runCall({
    caller: from,
    origin: from,
    ...(to && { to }),
    value,
    data: hexToBytes(transaction.data),
    gasLimit: limit - start,
    gasPrice,
    block: { header },
  })
  const { exceptionError, returnValue, logs = [], executionGasUsed, gasRefund = 0n } = execResult
  settle(machine)
  if (exceptionError) return createRevert(bytesToHex(returnValue), exceptionError.error) as Ran
  if (logs.length > MAX_LOGS) throw new LocalLimitError('It leaves more events than are looked at.')
  const used = start + executionGasUsed
  const gasUsed = larger(used - min(gasRefund, used / 5n), floor)
  await pay(machine, from, (gasUsed - limit) * gasPrice)
  return {
    status: 'succeeded',
    logs: logs.map(([address, topics, data]) => ({
      address: bytesToHex(address),
      topics: topics.map(bytesToHex),
      data: bytesToHex(data),
    })),
    gasUsed,
  }
}

/** Asks a probe, and undoes whatever its contract did. */
export async function runProbe(machine: Machine, { to, data }: Probe, account: Address): Promise<Answer> {
  const { evm, state, header } = machine
  if (!to) {
    const holder = await state.getAccount(createAddressFromString(account))
    return bytesToHex(setLengthLeft(bigIntToBytes(holder?.balance ?? 0n), 32))
  }
  await evm.journal.checkpoint()
  const { execResult } = await evm.runCall({
    to: createAddressFromString(to),
    data: hexToBytes(data),
    gasLimit: PROBE_GAS,
    gasPrice: 0n,
    block: { header },
    skipNonceIncrement: true,
  })
  await evm.journal.revert()
  settle(machine)
  if (execResult.exceptionError || execResult.returnValue.length === 0) return undefined
  return bytesToHex(execResult.returnValue)
}

/** Takes wei for gas from an account, or gives what is negative back. */
async function pay({ state }: Machine, from: AccountAddress, amount: bigint): Promise<void> {
  if (amount === 0n) return
  const account = (await state.getAccount(from)) ?? createAccount({})
  if (account.balance < amount) throw new LocalLimitError('The account can’t pay for the gas.')
  account.balance -= amount
  await state.putAccount(from, account)
}

/** What is warm before a transaction begins (EIP-2929, EIP-3651). */
function prepare({ evm, header }: Machine, { from, to, accessList = [] }: TransactionRequest): void {
  const plain = precompiles.map((index) => `0x${index.toString(16).padStart(40, '0')}`)
  const warm = [from, ...(to ? [to] : []), header.coinbase.toString(), ...plain]
  for (const address of warm) evm.journal.addAlwaysWarmAddress(address.toLowerCase())
  for (const { address, storageKeys } of accessList) {
    evm.journal.addAlwaysWarmAddress(address.toLowerCase())
    for (const slot of storageKeys) evm.journal.addAlwaysWarmSlot(address.toLowerCase(), slot.toLowerCase())
  }
}

/** What ends with a transaction: what is warm, what storage was when it began, and what was kept for its length. */
function settle({ evm, state }: Machine): void {
  evm.journal.cleanJournal()
  state.originalStorageCache.clear()
  evm.transientStorage.clear()
}

function min(one: bigint, other: bigint): bigint {
  return one < other ? one : other
}

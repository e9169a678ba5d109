import { ZERO_ADDRESS } from '../../protocol/reservedAddresses.ts'
import type { TypedData } from '../../protocol/typedData/typedData.ts'
import { type HeldCall, readBatch } from '../decode/batch/readBatch.ts'
import { readSafeRefund } from '../decode/batch/safeRefund.ts'
import type { CallToDecode, DecodedCall } from '../decode/decodedCall.ts'
import { decodeCall } from '../decode/decodeTransaction.ts'
import { readAddress, readNumber } from '../permits/fieldValue.ts'

/** What a signature over typed data has an account do: the account, and the call as its own inner call. */
export type HeldCallOfData = { readonly account: `0x${string}`; readonly decoded: DecodedCall }

const DELEGATECALL = 1n
/** Calls that others hand in for the signer: as tokens of Polygon, forwarders (ERC-2771) and Gelato write them. */
const forwarded = /^(MetaTransaction|ForwardRequest|(SponsoredCall|CallWith\w+)ERC2771)$/

/**
 * Reads the call that typed data authorises: a transaction of a Safe (`SafeTx`), or an operation of an account that
 * is a contract (ERC-4337, from EntryPoint 0.8 on), a call that others hand in for the signer (ERC-2771), or leave to borrow at Aave in the signer's name (`DelegationWithSig`).
 *
 * @param chainId as CAIP-2
 * @returns undefined for any other typed data
 * @see https://github.com/safe-global/safe-smart-account (Safe.sol, SAFE_TX_TYPEHASH)
 * @see https://eips.ethereum.org/EIPS/eip-4337
 */
export function readHeldCall(typed: TypedData, chainId: string): HeldCallOfData | undefined {
  if (typed.primaryType === 'SafeTx') return readSafeTx(typed, chainId)
  if (typed.primaryType === 'DelegationWithSig') return readDelegation(typed)
  if (forwarded.test(typed.primaryType)) return readForwarded(typed, chainId)
  return typed.primaryType === 'PackedUserOperation' ? readUserOperation(typed, chainId) : undefined
}

function readSafeTx({ domain, message }: TypedData, chainId: string): HeldCallOfData | undefined {
  const account = readAddress(domain, 'verifyingContract')
  const to = readAddress(message, 'to')
  const { data } = message
  if (!account || !to || typeof data !== 'string') return undefined
  const held = {
    to,
    value: readNumber(message, 'value') ?? 0n,
    data: data as `0x${string}`,
    isDelegate: readNumber(message, 'operation') === DELEGATECALL,
    actor: account,
  }
  const refund = readRefund(message)
  const calls = refund ? [held, { ...refund, actor: account }] : [held]
  return { account, decoded: readBatch(createOuter(account, chainId), calls, decodeCall) }
}

/** Whoever has it has the call made in the signer's name, by the contract itself or by a forwarder that it believes. */
function readForwarded({ domain, message }: TypedData, chainId: string): HeldCallOfData | undefined {
  const account = readAddress(message, 'user') ?? readAddress(message, 'from')
  const to =
    readAddress(message, 'to') ?? readAddress(message, 'target') ?? readAddress(domain, 'verifyingContract')
  const data = message.data ?? message.functionSignature
  if (!account || !to || typeof data !== 'string') return undefined
  const held = { to, value: readNumber(message, 'value') ?? 0n, data: data as `0x${string}`, actor: account }
  return { account, decoded: readBatch(createOuter(account, chainId), [held], decodeCall) }
}

function readRefund(message: TypedData['message']): HeldCall | undefined {
  const number = (name: string) => readNumber(message, name) ?? 0n
  return readSafeRefund({
    safeTxGas: number('safeTxGas'),
    baseGas: number('baseGas'),
    gasPrice: number('gasPrice'),
    gasToken: readAddress(message, 'gasToken') ?? ZERO_ADDRESS,
    receiver: readAddress(message, 'refundReceiver') ?? ZERO_ADDRESS,
  })
}

function readUserOperation({ message }: TypedData, chainId: string): HeldCallOfData | undefined {
  const account = readAddress(message, 'sender')
  const { callData } = message
  if (!account || typeof callData !== 'string') return undefined
  const data = callData as `0x${string}`
  return { account, decoded: decodeCall({ ...createOuter(account, chainId), data }) }
}

function readDelegation({ domain, message }: TypedData): HeldCallOfData | undefined {
  const token = readAddress(domain, 'verifyingContract')
  const borrower = readAddress(message, 'delegatee')
  const amount = readNumber(message, 'value')
  if (!token || !borrower || amount === undefined) return undefined
  const lending = { action: 'letBorrow', token, amount, borrower } as const
  return { account: token, decoded: { type: 'lend', market: token, lending } }
}

function createOuter(account: `0x${string}`, chainId: string): CallToDecode {
  return { chainId, from: account, to: account, value: 0n, data: '0x', targetStandard: undefined }
}

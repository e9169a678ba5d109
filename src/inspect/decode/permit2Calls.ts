import { decodeArguments, getSelector } from '../../defi/abi/decodeArguments.ts'
import { lowerCase } from '../../defi/swap.ts'
import { permitBatch, permitSingle } from '../../defi/uniswapV3/universalAbi.ts'
import { isUnlimited } from '../assets/assetRef.ts'
import { PERMIT2_ADDRESS } from '../permit2.ts'
import type { CallToDecode, DecodedCall, Decoder } from './decodedCall.ts'
import { unknownCall } from './unknownCall.ts'

const address = { type: 'address' } as const
const lockdown = {
  selector: '0xcc53287f',
  inputs: [{ type: 'tuple[]', components: [address, address] }],
} as const
const single = { selector: '0x2b67b570', inputs: [address, ...permitSingle] } as const
const batch = { selector: '0x2a2d80d1', inputs: [address, ...permitBatch] } as const
/** More than a person reads. */
const MAX_LISTED = 50

/**
 * Leave that is taken back from several at once by Permit2 (`lockdown`), and a permit that its signer hands in. Somebody
 * else's permit is left to the unknown calls.
 * @see https://docs.uniswap.org/contracts/permit2/reference/allowance-transfer
 */
export const permit2Calls: Decoder = (call) => {
  if (call.to !== PERMIT2_ADDRESS || call.value > 0n) return undefined
  const read = readLockdown(call) ?? readPermits(call)
  if (!read || read.length > MAX_LISTED) return undefined
  const [only] = read
  if (only && read.length === 1) return only
  const { from, data } = call
  const inner = read.map((decoded) => ({
    ...({ actor: from, target: PERMIT2_ADDRESS, data, isDelegate: false } as const),
    decoded,
  }))
  return { ...unknownCall(call), selector: getSelector(data), arguments: undefined, inner }
}

function readLockdown({ data }: CallToDecode): readonly DecodedCall[] | undefined {
  return decodeArguments(data, lockdown)?.[0].map(([token, spender]) => toLeave(token, spender, 0n))
}

function readPermits({ from, data }: CallToDecode): readonly DecodedCall[] | undefined {
  const one = decodeArguments(data, single)
  if (one && lowerCase(one[0]) === from) {
    const [[token, amount], spender] = one[1]
    return [toLeave(token, spender, amount)]
  }
  const many = decodeArguments(data, batch)
  if (!many || lowerCase(many[0]) !== from) return undefined
  return many[1][0].map(([token, amount]) => toLeave(token, many[1][1], amount))
}

function toLeave(token: string, written: string, amount: bigint): DecodedCall {
  const asset = { type: 'erc20', address: lowerCase(token) } as const
  const spender = lowerCase(written)
  if (amount === 0n) return { type: 'revoke', asset, spender }
  const unlimited = isUnlimited(amount)
  return { type: 'approve', asset, amount, unlimited, spender, editable: false, increases: false }
}

import { decodeValues } from '../../../defi/abi/decodeArguments.ts'
import { lowerCase } from '../../../defi/swap.ts'
import { COIN } from '../../../defi/uniswapV3/step.ts'
import { HELD } from '../../../defi/uniswapV3/universalSteps.ts'
import { wrappedNativeTokens } from '../../../defi/wrappedNative/wrappedNativeTokens.ts'
import type { CallToDecode } from '../decodedCall.ts'

const address = { type: 'address' } as const
const uint = { type: 'uint256' } as const
const PULL = 0x02
const WRAP = 0x0b

/** What a router surely holds of a token, as far as the commands before say it; smallest units. */
export type Purse = {
  readonly note: (code: number, input: `0x${string}`) => void
  readonly getHeld: (token: string) => bigint
}

/** Keeps count of what is brought to a Universal Router: by the call, by wrapping and by Permit2. What swaps bring is left out. */
export function createPurse({ chainId, value }: Pick<CallToDecode, 'chainId' | 'value'>): Purse {
  const wrapped = wrappedNativeTokens[chainId]
  const held = new Map<string, bigint>([[COIN, value]])
  const add = (token: string, amount: bigint) => held.set(token, (held.get(token) ?? 0n) + amount)
  return {
    note(code, input) {
      if (code === WRAP && wrapped) {
        const amount = decodeValues(input, [address, uint])?.[1] ?? 0n
        add(wrapped, amount === HELD ? value : amount)
      }
      if (code !== PULL) return
      const [token, , amount] = decodeValues(input, [address, address, uint]) ?? []
      if (token && amount !== undefined) add(lowerCase(token), amount)
    },
    getHeld: (token) => held.get(token) ?? 0n,
  }
}

import { useMemo } from 'react'
import type { AccountId } from '../../protocol/ids.ts'
import { toAmount } from '../../protocol/primitives.ts'
import type { SwapRequest } from '../../protocol/swap.ts'
import type { SwapPair } from './pickPair.ts'
import type { SwapTerms } from './validateSwap.ts'

type Subject = {
  readonly accountId: AccountId
  readonly pair: SwapPair
  readonly terms: SwapTerms | undefined
}

/** @returns what the form asks, the same object until something of it changes; undefined while it asks nothing */
export function useSwapRequest({ accountId, pair, terms }: Subject): SwapRequest | undefined {
  const payAssetId = pair.pay.asset.id
  const receiveAssetId = pair.receive.asset.id
  const { amount, slippageBps } = terms ?? {}
  return useMemo(
    () =>
      amount !== undefined && slippageBps !== undefined
        ? { accountId, payAssetId, receiveAssetId, amount: toAmount(amount), slippageBps }
        : undefined,
    [accountId, payAssetId, receiveAssetId, amount, slippageBps],
  )
}

import { serializeError } from '../../protocol/errors.ts'
import type { Asset, AssetAmount } from '../../protocol/explanation.ts'
import { type AccountId, accountAddress, type ChainId } from '../../protocol/ids.ts'
import { toAmount } from '../../protocol/primitives.ts'
import type { Holdings } from '../../protocol/view.ts'
import type { ChainRegistry } from '../chains/chainRegistry.ts'
import type { Platform } from '../platform.ts'
import type { Stores } from '../state/stores.ts'
import type { TokenBook } from '../tokens/tokenBook.ts'
import { nativeAsset, tokenAsset } from './assets.ts'

/** Readings are kept for this many pairs of account and chain. */
const MAX_KEPT = 200

/** What accounts hold, as the chain says when asked. */
export type HoldingsReader = {
  /** Reads the native coin and every known token. A failure is kept beside the older amounts, and not thrown. */
  refresh(accountId: AccountId, chainId: ChainId): Promise<void>
}

export function createHoldingsReader({
  platform,
  stores,
  chains,
  tokens,
}: {
  platform: Pick<Platform, 'now'>
  stores: Pick<Stores, 'holdings'>
  chains: ChainRegistry
  tokens: TokenBook
}): HoldingsReader {
  function find(accountId: AccountId, chainId: ChainId): Holdings | undefined {
    return stores.holdings
      .get()
      .holdings.find((holdings) => holdings.accountId === accountId && holdings.chainId === chainId)
  }

  function keep(holdings: Holdings): Promise<void> {
    return stores.holdings.update((state) => ({
      ...state,
      holdings: [
        holdings,
        ...state.holdings.filter(
          ({ accountId, chainId }) => accountId !== holdings.accountId || chainId !== holdings.chainId,
        ),
      ].slice(0, MAX_KEPT),
    }))
  }

  async function read(accountId: AccountId, chainId: ChainId): Promise<AssetAmount[]> {
    const known = tokens.list(chainId).filter(({ standard }) => standard === 'erc20')
    const { fetchBalances } = await import('../../chains/balances/fetchBalances.ts')
    const balances = await fetchBalances(chains.getRpc(chainId), {
      address: accountAddress(accountId),
      tokens: known.map(({ address }) => address as `0x${string}`),
    })
    const native: Asset = nativeAsset(chains.get(chainId))
    const held = known.flatMap((token, index) => {
      const balance = balances.tokens[index]?.balance
      return balance === undefined ? [] : [{ asset: tokenAsset(token), amount: toAmount(balance) }]
    })
    return [{ asset: native, amount: toAmount(balances.native) }, ...held]
  }

  return {
    async refresh(accountId, chainId) {
      try {
        const assets = await read(accountId, chainId)
        await keep({ accountId, chainId, assets, fetchedAtMs: platform.now() })
      } catch (error) {
        const before = find(accountId, chainId) ?? { accountId, chainId, assets: [], fetchedAtMs: 0 }
        await keep({ ...before, problem: serializeError(error).message.slice(0, 300) })
      }
    },
  }
}

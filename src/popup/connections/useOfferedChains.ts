import type { Chain } from '../../protocol/chain.ts'
import type { ChainId } from '../../protocol/ids.ts'
import { useView } from '../wallet/walletStore.ts'

/** @returns the chains to choose from: without the test networks where those are put away, but for one that is chosen */
export function useOfferedChains(chosen: ChainId): readonly Chain[] {
  const chains = useView((view) => view.chains)
  const showTests = useView(({ settings }) => settings.showTestNetworks)
  return chains.filter(({ id, testnet }) => showTests || !testnet || id === chosen)
}

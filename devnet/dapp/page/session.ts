import type { Address } from 'viem'
import type { Wallet } from './discoverWallets.ts'
import { devnetChainId } from './network.ts'
import { type Provider, ProviderError } from './provider.ts'

/** Which wallet is chosen, and what it shows this page. */
export type Session = ReturnType<typeof createSession>

type Events = { changed: () => void; log: (line: string) => void }

/** Keeps track of the chosen wallet, its account and its chain, following the events it sends (EIP-1193). */
export function createSession({ changed, log }: Events) {
  let wallet: Wallet | undefined
  let account: Address | undefined
  let chainId: string | undefined

  const onAccounts = (accounts: readonly Address[]) => {
    account = accounts[0]
    log(`accountsChanged: ${account ?? 'none'}`)
    changed()
  }
  const onChain = (next: string) => {
    chainId = next
    log(`chainChanged: ${next}`)
    changed()
  }

  return {
    get wallet() {
      return wallet
    },
    get account() {
      return account
    },
    get chainId() {
      return chainId
    },

    /** Changes the wallet; what the last one showed is forgotten. */
    choose(next: Wallet) {
      wallet?.provider.removeListener?.('accountsChanged', onAccounts)
      wallet?.provider.removeListener?.('chainChanged', onChain)
      wallet = next
      account = undefined
      chainId = undefined
      wallet.provider.on?.('accountsChanged', onAccounts)
      wallet.provider.on?.('chainChanged', onChain)
      changed()
    },

    /** Takes in what a request answered. */
    update(next: { account?: Address | undefined; chainId?: string }) {
      if ('account' in next) account = next.account
      if (next.chainId) chainId = next.chainId
      changed()
    },

    /** @throws ProviderError 4900 if this browser has no wallet */
    getProvider(): Provider {
      if (!wallet) throw new ProviderError(4900, 'No wallet was found in this browser')
      return wallet.provider
    },

    /** @throws ProviderError 4100 if no account is connected */
    getAccount(): Address {
      if (!account) throw new ProviderError(4100, 'Connect a wallet first')
      return account
    },

    /** @throws ProviderError 4901 if the wallet is on another chain than the contracts are */
    async assertOnDevnet(): Promise<void> {
      const current = await this.getProvider().request({ method: 'eth_chainId' })
      if (current !== devnetChainId) throw new ProviderError(4901, 'Switch to Devnet first')
    },
  }
}

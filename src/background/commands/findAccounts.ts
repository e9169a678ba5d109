import { findUsedAddresses } from '../../chains/discovery/findUsedAddresses.ts'
import { assertHasPhrase } from '../../keyring/accounts/assertHasPhrase.ts'
import { getWallet } from '../../keyring/accounts/getWallet.ts'
import { deriveHdAccounts } from '../../keyring/accounts/hd.ts'
import { fillPattern } from '../../protocol/derivation.ts'
import { evmAccountId } from '../../protocol/ids.ts'
import { toAmount } from '../../protocol/primitives.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Looks at the next accounts of a phrase on the chains that were chosen. The nodes of these chains see the addresses. */
export const findAccounts: CommandHandler<'findAccounts'> = async (params, services) => {
  const { session, vault, chains, tokens } = services
  const { walletId, pattern, chainIds, first, unusedBefore } = params
  const wallet = await session.withDataKey(async (dataKey) => getWallet(await vault.read(dataKey), walletId))
  assertHasPhrase(wallet)
  const { secret } = wallet
  let accounts: readonly { address: `0x${string}` }[] = []
  const step = await findUsedAddresses(
    { first, unusedBefore },
    {
      rpcs: chainIds.map(chains.getRpc),
      derive: ({ first: from, count }) => {
        const paths = Array.from({ length: count }, (_, i) => fillPattern(pattern, from + i))
        accounts = deriveHdAccounts(secret, paths)
        return accounts.map(({ address }) => address)
      },
      tokensOf: ({ chainId }) =>
        tokens
          .list(chainId)
          .flatMap(({ standard, address }) => (standard === 'erc20' ? (address as `0x${string}`) : [])),
    },
  )
  const found = step.used.flatMap(({ index, usages }) => {
    const account = accounts[index - first]
    if (!account) return []
    const accountId = evmAccountId(account.address)
    const uses = usages.map((usage) => ({ ...usage, native: toAmount(usage.native) }))
    return [{ accountId, path: fillPattern(pattern, index), uses }]
  })
  return { found, ...(step.next && { next: step.next }) }
}

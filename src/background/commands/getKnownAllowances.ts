import type { CommandHandler } from './commandHandler.ts'

/** Says how many allowances stood when the person last looked, without asking anybody. */
export const getKnownAllowances: CommandHandler<'getKnownAllowances'> = async (
  { accountIds },
  { stores },
) => ({
  known: stores.searches
    .get()
    .flatMap(({ accountId, chainId, allowances }) =>
      allowances?.standing !== undefined && accountIds.includes(accountId)
        ? [{ accountId, chainId, count: allowances.standing }]
        : [],
    ),
})

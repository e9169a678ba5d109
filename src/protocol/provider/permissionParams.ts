import * as v from 'valibot'
import { Address, Quantity } from '../primitives.ts'

/** The two permissions there are, as pages know them: to see accounts, and to be on chains. */
export const ACCOUNTS_PERMISSION = 'eth_accounts'
export const CHAINS_PERMISSION = 'endowment:permitted-chains'

const AccountsCaveat = v.object({
  type: v.literal('restrictReturnedAccounts', 'The wallet knows no other caveat of accounts'),
  value: v.pipe(v.array(Address), v.maxLength(100)),
})
const ChainsCaveat = v.object({
  type: v.literal('restrictNetworkSwitching', 'The wallet knows no other caveat of chains'),
  value: v.pipe(v.array(Quantity), v.maxLength(100)),
})

/**
 * Permissions that a page asks for (EIP-2255), with caveats that narrow them down. A caveat that the wallet does not know
 * is refused and not left out: a site must not get more than it asked for.
 */
export const PermissionRequest = v.pipe(
  v.object({
    [ACCOUNTS_PERMISSION]: v.optional(v.object({ caveats: v.optional(v.array(AccountsCaveat)) })),
    [CHAINS_PERMISSION]: v.optional(v.object({ caveats: v.optional(v.array(ChainsCaveat)) })),
  }),
  v.check((asked) => namesOne(asked), 'Ask for eth_accounts, and for endowment:permitted-chains if you like'),
  v.transform((asked) => ({
    accounts: asked[ACCOUNTS_PERMISSION]?.caveats?.flatMap(({ value }) => value),
    chains: asked[CHAINS_PERMISSION]?.caveats?.flatMap(({ value }) => value),
  })),
)

/** Permissions that a page gives back. There is only one connection to end, whichever it names. */
export const PermissionRevocation = v.pipe(
  v.object({
    [ACCOUNTS_PERMISSION]: v.optional(v.object({})),
    [CHAINS_PERMISSION]: v.optional(v.object({})),
  }),
  v.check((asked) => namesOne(asked), 'Name eth_accounts or endowment:permitted-chains'),
)

function namesOne(asked: object): boolean {
  return ACCOUNTS_PERMISSION in asked || CHAINS_PERMISSION in asked
}

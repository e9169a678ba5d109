import * as v from 'valibot'
import { Address, Quantity } from '../primitives.ts'

/** The two permissions there are, as pages know them: to see accounts, and to be on chains. */
export const ACCOUNTS_PERMISSION = 'eth_accounts'
export const CHAINS_PERMISSION = 'endowment:permitted-chains'

/** What narrows them down. The first two are MetaMask's names, the third and its unit are those of ERC-7715. */
export const ACCOUNTS_CAVEAT = 'restrictReturnedAccounts'
export const CHAINS_CAVEAT = 'restrictNetworkSwitching'
export const EXPIRY_CAVEAT = 'expiry'

const MAX_CAVEATS = 20
/** The last second that a date can name, since 1970. */
const LAST_SECOND = 8_640_000_000_000

const AccountsCaveat = v.object({
  type: v.literal(ACCOUNTS_CAVEAT),
  value: v.pipe(v.array(Address), v.maxLength(100)),
})
const ChainsCaveat = v.object({
  type: v.literal(CHAINS_CAVEAT),
  value: v.pipe(v.array(Quantity), v.maxLength(100)),
})
const ExpiryCaveat = v.object({
  type: v.literal(EXPIRY_CAVEAT),
  value: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LAST_SECOND)),
})

/**
 * Permissions that a page asks for (EIP-2255), with caveats that narrow them down. A permission that the wallet does not
 * know is refused and not left out, as MetaMask does: a site would take it for given. A caveat is, too: a site must not get
 * more than it asked for.
 */
export const PermissionRequest = v.pipe(
  v.looseObject({}),
  v.check(
    (asked) => findUnknown(asked) === undefined,
    ({ input }) =>
      `The wallet knows no permission ${findUnknown(input)?.slice(0, 60)}, only ${ACCOUNTS_PERMISSION} and ${CHAINS_PERMISSION}`,
  ),
  v.object({
    [ACCOUNTS_PERMISSION]: v.optional(
      caveatsOf(v.variant('type', [AccountsCaveat, ExpiryCaveat], nameUnknown)),
    ),
    [CHAINS_PERMISSION]: v.optional(caveatsOf(v.variant('type', [ChainsCaveat, ExpiryCaveat], nameUnknown))),
  }),
  v.check((asked) => namesOne(asked), 'Ask for eth_accounts, and for endowment:permitted-chains if you like'),
  v.transform((asked) => {
    const caveats = [...(asked[ACCOUNTS_PERMISSION] ?? []), ...(asked[CHAINS_PERMISSION] ?? [])]
    const ends = caveats.flatMap((caveat) => (caveat.type === EXPIRY_CAVEAT ? caveat.value * 1_000 : []))
    return {
      /** Undefined where the site names none, as are the chains. */
      accounts: joinOf(caveats.flatMap((caveat) => (caveat.type === ACCOUNTS_CAVEAT ? [caveat.value] : []))),
      chains: joinOf(caveats.flatMap((caveat) => (caveat.type === CHAINS_CAVEAT ? [caveat.value] : []))),
      /** ms since 1970; of several the first. Undefined where the site wants no end of its own. */
      endsAtMs: ends.length > 0 ? Math.min(...ends) : undefined,
    }
  }),
)

/** Permissions that a page gives back. There is only one connection to end, whichever it names. */
export const PermissionRevocation = v.pipe(
  v.object({
    [ACCOUNTS_PERMISSION]: v.optional(v.object({})),
    [CHAINS_PERMISSION]: v.optional(v.object({})),
  }),
  v.check((asked) => namesOne(asked), 'Name eth_accounts or endowment:permitted-chains'),
)

/** Caveats by their names, as EIP-2255 asks with them, or in a list, as MetaMask takes them and all wallets tell them. */
function caveatsOf<Caveat extends v.GenericSchema>(caveat: Caveat) {
  return v.pipe(
    v.looseObject({ caveats: v.optional(v.array(v.unknown())) }),
    v.transform(({ caveats = [], ...named }) => [
      ...caveats,
      ...Object.entries(named).map(([type, value]) => ({ type, value })),
    ]),
    v.array(caveat),
    v.maxLength(MAX_CAVEATS),
  )
}

function nameUnknown({ received, expected }: { received: string; expected: string | null }): string {
  return `The wallet knows no caveat ${received.slice(0, 60)} here, only ${expected}`
}

function findUnknown(asked: object): string | undefined {
  return Object.keys(asked).find((name) => name !== ACCOUNTS_PERMISSION && name !== CHAINS_PERMISSION)
}

function namesOne(asked: object): boolean {
  return ACCOUNTS_PERMISSION in asked || CHAINS_PERMISSION in asked
}

function joinOf<Value>(lists: readonly (readonly Value[])[]): Value[] | undefined {
  return lists.length > 0 ? lists.flat() : undefined
}

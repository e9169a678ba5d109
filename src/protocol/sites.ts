import * as v from 'valibot'
import { AccountId, AssetId, ChainId, Origin } from './ids.ts'
import { Amount, TimeMs } from './primitives.ts'

/** What a site may ask the person for; to see the chosen accounts is part of every connection. */
export const askables = ['messages', 'transactions', 'networks', 'tokens'] as const
export type Askable = (typeof askables)[number]

/**
 * How long a connection lasts: until the site's last page closes, a day or a week from when it was made, 30 days from when
 * it was last used, or until it is taken away.
 */
export const grantLives = ['page', 'day', 'week', 'month', 'always'] as const
export type GrantLife = (typeof grantLives)[number]

export const spendingPeriods = ['day', 'week', 'month'] as const
export type SpendingPeriod = (typeof spendingPeriods)[number]

/** The most of one asset, in its smallest unit, that a site may have the person sign away in a period that ends now. */
export const SpendingLimit = v.object({
  assetId: AssetId,
  amount: Amount,
  period: v.picklist(spendingPeriods),
})
export type SpendingLimit = v.InferOutput<typeof SpendingLimit>

/** What the person decides about a connection beside its accounts. */
const grantTerms = {
  /** The chains the site may be on; every chain where left out. */
  chains: v.optional(v.pipe(v.array(ChainId), v.minLength(1), v.maxLength(100))),
  mayAsk: v.pipe(v.array(v.picklist(askables)), v.maxLength(askables.length)),
  lasts: v.picklist(grantLives),
  /** When it ends at the latest, however long it lasts: the site itself asked for no more. */
  endsAtMs: v.optional(TimeMs),
  limits: v.pipe(v.array(SpendingLimit), v.maxLength(20)),
}

/** What a site is granted. */
export const Grant = v.object({
  /** Accounts the site sees; the first is its active one. */
  accounts: v.pipe(v.array(AccountId), v.minLength(1), v.maxLength(1000)),
  /** The site's own active chain, whatever the popup shows. */
  chainId: ChainId,
  ...grantTerms,
})
export type Grant = v.InferOutput<typeof Grant>

/** The terms of a connection where the person changes none: everything may be asked, for 30 days after the last use. */
export const usualTerms = {
  mayAsk: [...askables],
  lasts: 'month',
  limits: [],
} as const satisfies Pick<Grant, 'mayAsk' | 'lasts' | 'limits'>

/** The terms on which a site was connected last. */
export const FormerTerms = v.omit(v.object(grantTerms), ['endsAtMs'])
export type FormerTerms = v.InferOutput<typeof FormerTerms>

/** A grant as an approval brings it: what the person did not choose is as usual. */
export const GrantChoice = v.object({
  ...Grant.entries,
  mayAsk: v.optional(grantTerms.mayAsk, () => [...usualTerms.mayAsk]),
  lasts: v.optional(grantTerms.lasts, usualTerms.lasts),
  limits: v.optional(grantTerms.limits, () => []),
})

/** What a site may see and ask for, and until when (EIP-2255). */
export const Permission = v.object({
  origin: Origin,
  ...Grant.entries,
  grantedAtMs: TimeMs,
  lastUsedAtMs: TimeMs,
  /** Undefined where no moment ends it. */
  expiresAtMs: v.optional(TimeMs),
})
export type Permission = v.InferOutput<typeof Permission>

/** A site that the person does not want to be asked by until a moment. */
export const MutedSite = v.object({ origin: Origin, untilMs: TimeMs })
export type MutedSite = v.InferOutput<typeof MutedSite>

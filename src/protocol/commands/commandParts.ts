import * as v from 'valibot'
import { AccountId } from '../ids.ts'

/** Of a command that takes or gives nothing. */
export const nothing = v.object({})
export const Password = v.pipe(v.string(), v.minLength(1), v.maxLength(1024))
export const PhraseWords = v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(24))

/** How far a search for used accounts has come. */
export const SearchPlace = v.object({
  first: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
  unusedBefore: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20)),
})
/** One place up, or one down. */
export const Step = v.picklist([-1, 1])
export const AddedWallet = v.object({ walletId: v.string(), accountId: AccountId })

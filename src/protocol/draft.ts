import * as v from 'valibot'
import { AccountId, AssetId, ChainId } from './ids.ts'
import { TimeMs } from './primitives.ts'
import { TYPED_ADDRESS, TYPED_NUMBER } from './typedText.ts'

/** The forms whose content outlives the window they are in. */
export const FormName = v.picklist(['send', 'swap'])
export type FormName = v.InferOutput<typeof FormName>

const TypedNumber = v.pipe(v.string(), v.regex(TYPED_NUMBER))
/** What it was typed for: another account or network has other assets. */
const shared = { accountId: AccountId, chainId: ChainId, assetId: AssetId, amount: TypedNumber }

/** What was typed into a form and not sent yet; nothing secret has room in it. */
export const Draft = v.variant('form', [
  v.object({ form: v.literal('send'), ...shared, recipient: v.pipe(v.string(), v.regex(TYPED_ADDRESS)) }),
  v.object({
    form: v.literal('swap'),
    ...shared,
    receiveId: AssetId,
    slippageBps: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
    slippage: TypedNumber,
  }),
])
export type Draft = v.InferOutput<typeof Draft>

/** A draft, and when it was last typed in. */
export const KeptDraft = v.object({ draft: Draft, keptAtMs: TimeMs })
export type KeptDraft = v.InferOutput<typeof KeptDraft>

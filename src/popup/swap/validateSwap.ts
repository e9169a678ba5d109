import { checkAmount } from '../send/checkAmount.ts'
import type { SendableAsset } from '../send/listSendableAssets.ts'
import { formatPercent } from '../ui/format/formatPercent.ts'
import { MAX_SLIPPAGE_BPS, parseSlippage } from './slippage/parseSlippage.ts'

/** What the person has filled in, as typed. `slippageBps` counts where nothing was typed. */
export type SwapForm = {
  readonly pay: SendableAsset
  readonly amount: string
  readonly slippageBps: number
  readonly slippage: string
}

/** What exchanges can be asked about: an amount in the smallest unit, and the slippage in basis points. */
export type SwapTerms = { readonly amount: bigint; readonly slippageBps: number }

/** A checked form: it can be reviewed when it has terms and no problem. */
export type SwapCheck = {
  /** Also there for an amount that is more than the person has: they may want to know what it would bring. */
  readonly terms?: SwapTerms | undefined
  readonly problems: { readonly amount?: string | undefined; readonly slippage?: string | undefined }
}

/** Checks a filled-in form, each field by itself. */
export function validateSwap({ pay, amount, slippageBps: chosenBps, slippage }: SwapForm): SwapCheck {
  const { value, problem } = checkAmount(amount, pay)
  const slippageBps = slippage.trim() === '' ? chosenBps : parseSlippage(slippage)
  return {
    terms: value && slippageBps ? { amount: value, slippageBps } : undefined,
    problems: {
      amount: problem,
      slippage: slippageBps
        ? undefined
        : `Choose between ${formatPercent(1)} and ${formatPercent(MAX_SLIPPAGE_BPS)}.`,
    },
  }
}

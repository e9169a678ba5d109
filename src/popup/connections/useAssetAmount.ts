import { useState } from 'react'
import type { AssetId } from '../../protocol/ids.ts'
import { type Amount, toAmount } from '../../protocol/primitives.ts'
import { parseAmount } from '../ui/format/parseAmount.ts'
import type { Limitable } from './listLimitable.ts'

/** What is being typed into the fields of an asset and an amount of it. */
export type AssetAmountDraft = {
  /** Undefined where there is nothing to choose from. */
  readonly asset: Limitable | undefined
  readonly text: string
  readonly problem: string | undefined
  readonly choose: (assetId: AssetId) => void
  readonly write: (text: string) => void
  /** @returns what was typed, and empties the field; undefined when it is no amount, which the field then says */
  readonly take: () => { readonly assetId: AssetId; readonly amount: Amount } | undefined
}

/**
 * The asset follows the first of the list when another one becomes that, as when the site's network is changed. An
 * amount that was typed stays if the coin has the same symbol: a hundred of one coin is no hundred of another.
 *
 * @param complaint the sentence for what is no amount
 */
export function useAssetAmount(assets: readonly Limitable[], complaint: string): AssetAmountDraft {
  const [first] = assets
  const [led, setLed] = useState(first?.id)
  const [assetId, setAssetId] = useState(led)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const asset = assets.find(({ id }) => id === assetId) ?? first
  if (first && first.id !== led) {
    setLed(first.id)
    setAssetId(first.id)
    if (first.symbol !== asset?.symbol) {
      setText('')
      setProblem(undefined)
    }
  }
  return {
    asset,
    text,
    problem,
    choose: setAssetId,
    write(typed) {
      setText(typed)
      setProblem(undefined)
    },
    take() {
      const amount = asset && parseAmount(text, asset.decimals)
      if (!asset || amount === undefined) {
        setProblem(complaint)
        return undefined
      }
      setText('')
      return { assetId: asset.id, amount: toAmount(amount) }
    },
  }
}

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

/** @param complaint the sentence for what is no amount */
export function useAssetAmount(assets: readonly Limitable[], complaint: string): AssetAmountDraft {
  const [assetId, setAssetId] = useState(assets[0]?.id)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const asset = assets.find(({ id }) => id === assetId) ?? assets[0]
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

import type { Dispatch } from 'react'
import type { AccountId } from '../../protocol/ids.ts'
import { AmountField } from '../send/AmountField.tsx'
import { AssetField } from '../send/AssetField.tsx'
import type { SendableAsset } from '../send/listSendableAssets.ts'
import { useSendEstimate } from '../send/useSendEstimate.ts'
import { IconButton } from '../ui/actions/IconButton.tsx'
import { Icon } from '../ui/pictures/Icon.tsx'
import { computeSwapMaximum } from './computeSwapMaximum.ts'
import classes from './PairFields.module.css'
import { replaceSide, type SwapPair } from './pickPair.ts'
import type { SwapEvent } from './swapState.ts'

type PairFieldsProps = {
  readonly assets: readonly SendableAsset[]
  readonly pair: SwapPair
  readonly amount: string
  readonly accountId: AccountId
  readonly dispatch: Dispatch<SwapEvent>
  readonly problem: string | undefined
}

/** What is paid, how much of it, and what is received; between them the way to turn the two round. */
export function PairFields({ assets, pair, amount, accountId, dispatch, problem }: PairFieldsProps) {
  const payId = pair.pay.asset.id
  const receiveId = pair.receive.asset.id
  const estimate = useSendEstimate({ accountId, assetId: payId, recipient: undefined })
  const maximum = computeSwapMaximum(pair.pay, estimate.state === 'ready' ? estimate : undefined)
  return (
    <div className={classes.pair}>
      <AssetField
        label="You pay"
        assets={assets}
        value={payId}
        onChange={(id) => dispatch({ type: 'pairChosen', ...replaceSide(pair, 'pay', id) })}
      />
      <AmountField
        value={amount}
        onChange={(text) => dispatch({ type: 'amountTyped', text })}
        onLeave={() => amount && dispatch({ type: 'fieldLeft', field: 'amount' })}
        asset={pair.pay}
        maximum={maximum}
        problem={problem}
      />
      <div className={classes.receive}>
        <AssetField
          label="You receive"
          assets={assets}
          value={receiveId}
          onChange={(id) => dispatch({ type: 'pairChosen', ...replaceSide(pair, 'receive', id) })}
        />
        <IconButton
          label="Swap direction"
          className={classes.turn}
          onClick={() => dispatch({ type: 'pairChosen', payId: receiveId, receiveId: payId })}
        >
          <Icon name="swap" />
        </IconButton>
      </div>
    </div>
  )
}

import type { ReactNode } from 'react'
import type { AllowanceChange } from '../../../protocol/explanation.ts'
import { Icon } from '../../ui/pictures/Icon.tsx'
import { AddressText } from '../../ui/values/AddressText.tsx'
import { ExactAmount } from '../amounts/ExactAmount.tsx'
import { describePartyKind } from './describePartyKind.ts'
import { PartyText } from './PartyText.tsx'
import classes from './Spending.module.css'

type SpendingProps = Pick<AllowanceChange, 'asset' | 'spender' | 'amount' | 'unlimited'> & {
  /** How long it holds, in words. */
  readonly until?: string | undefined
  readonly children?: ReactNode
}

/** Who may move how much of what: the same words whether a transaction or a signature permits it. */
export function Spending({ asset, spender, amount, unlimited, until, children }: SpendingProps) {
  const isNothing = !unlimited && amount === '0'
  const kind = describePartyKind(spender)
  return (
    <li className={classes.spending}>
      <div className={classes.line}>
        <span>
          <PartyText party={spender} /> {isNothing ? 'may no longer move' : 'may move'}
          {!unlimited && !isNothing && ' up to'}
        </span>
        <span className={classes.amount}>
          {unlimited && (
            <span className={classes.unlimited}>
              <Icon name="warning" small />
              Unlimited {asset.symbol}
            </span>
          )}
          {isNothing && `your ${asset.symbol}`}
          {!unlimited && !isNothing && <ExactAmount amount={BigInt(amount)} asset={asset} />}
        </span>
      </div>
      {until && <p className={classes.note}>{until}</p>}
      <p className={classes.note}>
        {kind && `${kind}: `}
        <AddressText address={spender.address} form="full" />
      </p>
      {children}
    </li>
  )
}

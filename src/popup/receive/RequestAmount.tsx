import { useState } from 'react'
import type { Chain } from '../../protocol/chain.ts'
import { formatPaymentLink } from '../../protocol/eip681.ts'
import { CopyButton } from '../ui/actions/CopyButton.tsx'
import { SelectField } from '../ui/fields/SelectField.tsx'
import { TextField } from '../ui/fields/TextField.tsx'
import { parseAmount } from '../ui/format/parseAmount.ts'
import classes from './ReceiveScreen.module.css'
import { useRequestableAssets } from './useRequestableAssets.ts'

type RequestAmountProps = {
  readonly chain: Chain
  readonly address: `0x${string}`
  readonly link: string | undefined
  readonly onLink: (link: string | undefined) => void
}

/** Makes a link that asks for an amount (EIP-681); the payer's wallet fills it in. */
export function RequestAmount({ chain, address, link, onLink }: RequestAmountProps) {
  const assets = useRequestableAssets(chain)
  const [assetId, setAssetId] = useState('')
  const [text, setText] = useState('')
  const asset = assets.find(({ id }) => id === assetId) ?? assets[0]
  function change(nextText: string, next = asset) {
    setText(nextText)
    const amount = next && parseAmount(nextText, next.decimals)
    const asked = amount !== undefined && amount > 0n
    onLink(
      asked
        ? formatPaymentLink({ chainId: chain.id, recipient: address, token: next?.address, amount })
        : undefined,
    )
  }
  return (
    <details className={classes.request}>
      <summary>Ask for an amount</summary>
      <div className={classes.fields}>
        <SelectField
          label="Asset"
          value={asset?.id ?? ''}
          onChange={(id) => {
            setAssetId(id)
            change(
              text,
              assets.find((candidate) => candidate.id === id),
            )
          }}
          options={assets.map(({ id, symbol }) => ({ value: id, label: symbol }))}
        />
        <TextField
          label="Amount"
          value={text}
          onChange={(next) => change(next)}
          inputMode="decimal"
          placeholder="0"
          hint="The code above then asks for this amount."
          problem={text !== '' && !link ? 'Write a number above zero, like 12.5' : undefined}
        />
        {link && <CopyButton text={link} label="Copy payment link" />}
      </div>
    </details>
  )
}

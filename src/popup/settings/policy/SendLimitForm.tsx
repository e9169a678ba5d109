import type { SendLimit } from '../../../protocol/unlockPolicy.ts'
import { AssetAmountFields } from '../../connections/AssetAmountFields.tsx'
import type { Limitable } from '../../connections/listLimitable.ts'
import { useAssetAmount } from '../../connections/useAssetAmount.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Form } from '../../ui/fields/Form.tsx'

type SendLimitFormProps = {
  readonly assets: readonly Limitable[]
  readonly onAdd: (limit: SendLimit) => void
}

/** Adds a limit for one asset. */
export function SendLimitForm({ assets, onAdd }: SendLimitFormProps) {
  const draft = useAssetAmount(assets, 'Write an amount, as a number.')
  const { asset } = draft
  if (!asset) return null
  function add() {
    const limit = draft.take()
    if (limit) onAdd(limit)
  }
  return (
    <Form onSubmit={add}>
      <AssetAmountFields assets={assets} asset={asset} draft={draft} label="Ask above" />
      <Button type="submit" variant="secondary" disabled={!draft.text}>
        Set this limit
      </Button>
    </Form>
  )
}

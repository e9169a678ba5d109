import type { AssetAmount } from '../../../protocol/explanation.ts'
import { navigate } from '../../router/navigate.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { CopyButton } from '../../ui/actions/CopyButton.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { checksumAddress } from '../../ui/format/checksumAddress.ts'
import { Card } from '../../ui/layout/Card.tsx'
import { Stack } from '../../ui/layout/Stack.tsx'
import { AddressText } from '../../ui/values/AddressText.tsx'
import { AmountText } from '../../ui/values/AmountText.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { useView } from '../../wallet/walletStore.ts'
import classes from './TokenSection.module.css'

/** All of a token's amount, its contract, and the way to hide it. Hiding changes nothing on the chain. */
export function TokenDetails({
  token,
  onDone,
}: {
  readonly token: AssetAmount
  readonly onDone: () => void
}) {
  const { asset, amount } = token
  const { run, busy, problem } = useCommand('removeToken')
  const chainId = useView((view) => view.activeChainId)
  const address = asset.address
  async function hide() {
    if (address && (await run({ chainId, address }))) onDone()
  }
  return (
    <Stack>
      <p className={classes.total}>
        <AmountText amount={amount} asset={asset} />
      </p>
      {address && (
        <Card title="Contract">
          <AddressText address={address} form="full" />
          <CopyButton text={checksumAddress(address)} label="Copy contract address" />
        </Card>
      )}
      <ProblemText problem={problem} />
      <div className={classes.buttons}>
        <Button variant="secondary" busy={busy} onClick={() => void hide()}>
          Hide token
        </Button>
        {asset.type === 'erc20' && (
          <Button onClick={() => navigate(`/send?asset=${encodeURIComponent(asset.id)}`)}>Send</Button>
        )}
      </div>
    </Stack>
  )
}

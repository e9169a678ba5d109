import type { AssetAmount } from '../../../protocol/explanation.ts'
import { navigate } from '../../router/navigate.ts'
import { AddressText } from '../../ui/AddressText.tsx'
import { AmountText } from '../../ui/AmountText.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { checksumAddress } from '../../ui/format/checksumAddress.ts'
import { ProblemText } from '../../ui/ProblemText.tsx'
import { Stack } from '../../ui/Stack.tsx'
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

import { accountAddress } from '../../../protocol/ids.ts'
import type { Account } from '../../../protocol/view.ts'
import { QrCode } from '../../receive/QrCode.tsx'
import { checksumAddress } from '../../ui/format/checksumAddress.ts'
import classes from './PaperPage.module.css'

/** An account on paper: its name, its address in full, and the same to be read by a camera. */
export function PaperAccount({ account }: { readonly account: Account }) {
  const address = checksumAddress(accountAddress(account.id))
  return (
    <div className={classes.account}>
      <QrCode text={address} label={`QR code of ${address}`} />
      <div>
        <h2>{account.name}</h2>
        <p className={classes.address}>{address}</p>
        <p>Money sent here arrives, on every Ethereum network. This page alone cannot spend it.</p>
      </div>
    </div>
  )
}

import { useState } from 'react'
import { accountAddress } from '../../protocol/ids.ts'
import { navigate } from '../router/navigate.ts'
import { CompromisedNotice } from '../security/leak/CompromisedNotice.tsx'
import { CopyButton } from '../ui/actions/CopyButton.tsx'
import { Alert } from '../ui/feedback/Alert.tsx'
import { checksumAddress } from '../ui/format/checksumAddress.ts'
import { Card } from '../ui/layout/Card.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { AddressText } from '../ui/values/AddressText.tsx'
import { useActiveAccount, useActiveChain } from '../wallet/active.ts'
import { QrCode } from './QrCode.tsx'
import classes from './ReceiveScreen.module.css'
import { RequestAmount } from './RequestAmount.tsx'

/** The address of the account, to be scanned, copied or read out. */
export function ReceiveScreen() {
  const account = useActiveAccount()
  const chain = useActiveChain()
  const [link, setLink] = useState<string>()
  if (!account || !chain) return null
  const address = checksumAddress(accountAddress(account.id))
  return (
    <Screen title="Receive" onBack={() => navigate('/')}>
      <CompromisedNotice />
      <Card>
        <QrCode
          text={link ?? address}
          label={link ? 'QR code of the payment link' : `QR code of the address of ${account.name}`}
        />
        <div className={classes.address}>
          <p className={classes.name}>{account.name}</p>
          <AddressText address={address} form="full" />
        </div>
        <CopyButton text={address} label="Copy address" />
      </Card>
      <Alert level="info" title={`Ask for it on ${chain.name}`}>
        What is sent on another network arrives on that one, under the same address.
      </Alert>
      <RequestAmount chain={chain} address={accountAddress(account.id)} link={link} onLink={setLink} />
    </Screen>
  )
}

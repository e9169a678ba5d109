import { useMemo, useState } from 'react'
import { getLastCopied } from '../ui/actions/lastCopied.ts'
import { Alert } from '../ui/feedback/Alert.tsx'
import { TextField } from '../ui/fields/TextField.tsx'
import { checksumAddress } from '../ui/format/checksumAddress.ts'
import { useView } from '../wallet/walletStore.ts'
import { comparePasted, type SwappedPaste } from './comparePasted.ts'
import { PasteWarning } from './PasteWarning.tsx'
import { parseRecipient } from './parseRecipient.ts'
import { RecipientSuggestions } from './RecipientSuggestions.tsx'
import classes from './SendForm.module.css'
import { suggestRecipients } from './suggestRecipients.ts'

type RecipientFieldProps = {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onLeave: () => void
  readonly problem: string | undefined
}

/** To whom: an address or a payment link, typed, pasted, or taken from those offered below while it is empty. */
export function RecipientField({ value, onChange, onLeave, problem }: RecipientFieldProps) {
  const wallets = useView((view) => view.wallets)
  const accounts = useView((view) => view.accounts)
  const activity = useView((view) => view.activity)
  const activeAccountId = useView((view) => view.activeAccountId)
  const suggestions = useMemo(
    () => suggestRecipients({ wallets, accounts, activity, activeAccountId }),
    [wallets, accounts, activity, activeAccountId],
  )
  const [swapped, setSwapped] = useState<SwappedPaste>()
  const parsed = parseRecipient(value)
  const stillThere = parsed.type === 'valid' && parsed.address === swapped?.pasted
  const known = suggestions.find(({ address }) => parsed.type === 'valid' && address === parsed.address)
  return (
    <div className={classes.field}>
      <TextField
        label="Recipient"
        value={value}
        onChange={onChange}
        onBlur={onLeave}
        onPaste={(event) => setSwapped(comparePasted(event.clipboardData.getData('text'), getLastCopied()))}
        placeholder="0x…"
        spellCheck={false}
        autoCapitalize="none"
        problem={problem}
        hint={known?.name && `Your own account ${known.name}`}
      />
      {known?.compromised && (
        <Alert level="danger" title="The words of this account have leaked">
          Others can take what you send to {known.name} at once. Choose another account.
        </Alert>
      )}
      {swapped && stillThere && <PasteWarning swapped={swapped} />}
      {value === '' && (
        <RecipientSuggestions
          suggestions={suggestions.filter(({ compromised }) => !compromised)}
          onChoose={(address) => onChange(checksumAddress(address))}
        />
      )}
    </div>
  )
}

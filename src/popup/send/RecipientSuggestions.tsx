import { formatAge } from '../ui/format/formatAge.ts'
import { Identicon } from '../ui/pictures/Identicon.tsx'
import { AddressText } from '../ui/values/AddressText.tsx'
import classes from './RecipientSuggestions.module.css'
import type { RecipientSuggestion } from './suggestRecipients.ts'

type RecipientSuggestionsProps = {
  readonly suggestions: readonly RecipientSuggestion[]
  readonly onChoose: (address: `0x${string}`) => void
}

/** The person's own accounts and those they sent to lately, each one press away. */
export function RecipientSuggestions({ suggestions, onChoose }: RecipientSuggestionsProps) {
  if (suggestions.length === 0) return null
  return (
    <ul aria-label="Your accounts and recent recipients" className={classes.list}>
      {suggestions.map(({ address, name, lastSentAtMs }) => (
        <li key={address}>
          <button type="button" className={classes.suggestion} onClick={() => onChoose(address)}>
            <Identicon address={address} size={24} />
            <span className={classes.name}>{name ?? <AddressText address={address} form="short" />}</span>
            <span className={classes.note}>
              {lastSentAtMs === undefined ? (
                <AddressText address={address} form="short" />
              ) : (
                `sent ${formatAge(Date.now() - lastSentAtMs)}`
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

import { Alert } from '../ui/feedback/Alert.tsx'
import { AddressText } from '../ui/values/AddressText.tsx'
import type { SwappedPaste } from './comparePasted.ts'

/** Says that what was pasted is not what was copied, with both addresses whole. */
export function PasteWarning({ swapped }: { readonly swapped: SwappedPaste }) {
  const { lookalike, copied, pasted } = swapped
  return (
    <Alert
      level={lookalike ? 'danger' : 'caution'}
      title={
        lookalike
          ? 'This only looks like the address you copied'
          : 'This is not the address you copied a moment ago'
      }
      risk="swappedPaste"
    >
      <p>
        You copied <AddressText address={copied} form="full" />
      </p>
      <p>
        What came out is <AddressText address={pasted} form="full" />
      </p>
      <p>
        {lookalike
          ? 'A program on this computer may change addresses that you copy. Send nothing, and check the computer.'
          : 'If you copied another one since, all is well. If not, a program on this computer changes what you copy.'}
      </p>
    </Alert>
  )
}

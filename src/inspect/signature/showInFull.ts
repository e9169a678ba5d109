import { WalletError } from '../../protocol/errors.ts'
import type { SignedField } from '../../protocol/explanation.ts'
import { showHidden } from './showHidden.ts'

const MAX_LENGTH = 70_000

/**
 * Makes every hidden character of a text that is to be signed visible, as `showHidden` does.
 *
 * @throws WalletError (-32602) `messageTooLong` for a text that can't be shown in full
 */
export function showInFull(text: string): ReturnType<typeof showHidden> {
  const shown = showHidden(text)
  if (shown.text.length <= MAX_LENGTH) return shown
  throw new WalletError(
    'invalidParams',
    'This message is too long to be shown in full, so it can’t be signed. Nothing was signed.',
    { reason: 'messageTooLong' },
  )
}

/**
 * The same for the values of typed data.
 *
 * @returns the fields for showing, and the code points of the hidden characters, in order
 * @throws WalletError (-32602) `messageTooLong`
 */
export function showFieldsInFull(fields: readonly SignedField[]): {
  fields: SignedField[]
  hidden: string[]
} {
  const hidden: string[] = []
  const shown = fields.map((field) => {
    const value = showInFull(field.value)
    hidden.push(...value.hidden)
    return { ...field, value: value.text }
  })
  return { fields: shown, hidden }
}

import { SecretField } from '../../ui/secrets/SecretField.tsx'
import { useSecretInput } from '../../ui/secrets/useSecretInput.ts'

type CheckedWordProps = {
  /** From 0. */
  readonly place: number
  readonly onFilled: (isFilled: boolean) => void
}

/** One word of the phrase, typed in. It stands in its own box alone. */
export function CheckedWord({ place, onFilled }: CheckedWordProps) {
  const input = useSecretInput()
  return (
    <SecretField
      label={`Word ${place + 1}`}
      name={`word${place}`}
      input={input}
      onEdit={() => onFilled(input.read().trim() !== '')}
      maxLength={40}
    />
  )
}

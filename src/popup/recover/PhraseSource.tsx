import { PassphraseField } from '../onboarding/import/PassphraseField.tsx'
import { PhraseFields } from '../onboarding/import/PhraseFields.tsx'
import { usePhraseCheck } from '../onboarding/import/usePhraseCheck.ts'
import { useWords } from '../onboarding/import/useWords.ts'
import { Button } from '../ui/actions/Button.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Form } from '../ui/fields/Form.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { useSecretInput } from '../ui/secrets/useSecretInput.ts'
import { useCommand } from '../wallet/useCommand.ts'
import type { SourceProps } from './sourceProps.ts'

/** The words of a recovery phrase. */
export function PhraseSource({ source, onBack, onFound }: SourceProps) {
  const boxes = useWords()
  const passphrase = useSecretInput()
  const check = usePhraseCheck(boxes)
  const { run, busy, problem } = useCommand('previewRecovery')
  async function submit() {
    if (busy) return
    const extra = passphrase.filled ? { passphrase: passphrase.read() } : {}
    const given = { kind: 'phrase' as const, words: boxes.read(), ...extra }
    const preview = await run({ source: given })
    if (!preview) return
    source.write(JSON.stringify(given))
    onFound({ way: 'phrase', preview })
  }
  return (
    <Screen title="Your recovery phrase" onBack={onBack}>
      <Form onSubmit={submit}>
        <p>Enter the words of any of your wallets that was here, or paste all of them into any box.</p>
        <PhraseFields boxes={boxes} check={check} />
        <PassphraseField input={passphrase} />
        <ProblemText problem={problem} />
        <Button type="submit" busy={busy} disabled={!check?.complete}>
          Continue
        </Button>
      </Form>
    </Screen>
  )
}

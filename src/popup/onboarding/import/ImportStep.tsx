import type { WalletSource } from '../../../protocol/walletSource.ts'
import { SourceForm } from '../../accounts/sources/SourceForm.tsx'
import type { Secret } from '../../ui/secrets/secret.ts'
import { useCommand } from '../../wallet/useCommand.ts'
import { StepFrame } from '../StepFrame.tsx'
import { stepCounts } from '../steps.ts'

const elsewhere = [
  { to: '/recover?way=shares', label: 'Shamir shares' },
  { to: '/recover?way=file', label: 'Backup file' },
]

type ImportStepProps = {
  readonly password: Secret
  readonly onBack: () => void
  readonly onCreated: () => void
}

/** Takes a wallet that is already there, says what is wrong with it, and opens it. */
export function ImportStep({ password, onBack, onCreated }: ImportStepProps) {
  const { run, busy, problem, clear } = useCommand('createWalletFrom')
  async function submit(source: WalletSource) {
    if (await run({ source, password: password.read() })) onCreated()
  }
  return (
    <StepFrame
      title="Import your wallet"
      lead="Enter your recovery phrase, or paste all of it into any box. Everything else that you may have is beside it."
      step={{ at: 2, of: stepCounts.import }}
      onBack={onBack}
    >
      <SourceForm
        busy={busy}
        problem={problem}
        elsewhere={elsewhere}
        onSubmit={(source) => void submit(source)}
        onEdit={clear}
      />
    </StepFrame>
  )
}

import { useState } from 'react'
import type { WalletSource } from '../../protocol/walletSource.ts'
import { navigate } from '../router/navigate.ts'
import { Button } from '../ui/actions/Button.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Card } from '../ui/layout/Card.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { useCommand } from '../wallet/useCommand.ts'
import { SourceForm } from './sources/SourceForm.tsx'

const elsewhere = [{ to: '/accounts/add/shares', label: 'Shamir shares' }]
const back = () => navigate('/accounts')

/** Another wallet: a new one, or one that the person has already. */
export function AddWalletScreen() {
  const [importing, setImporting] = useState(false)
  const create = useCommand('createAnotherWallet')
  const bring = useCommand('importWallet')
  async function createWallet() {
    if (await create.run({ wordCount: 12 })) navigate('/settings/phrase')
  }
  async function importWallet(source: WalletSource) {
    if (await bring.run({ source })) back()
  }
  if (importing) {
    return (
      <Screen title="Import a wallet" onBack={() => setImporting(false)}>
        <SourceForm
          busy={bring.busy}
          problem={bring.problem}
          elsewhere={elsewhere}
          onSubmit={(source) => void importWallet(source)}
          onEdit={bring.clear}
        />
      </Screen>
    )
  }
  return (
    <Screen title="Add a wallet" onBack={back}>
      <Card title="A new wallet">
        <p>It gets a recovery phrase of its own. You are shown the phrase next, to write it down.</p>
        <ProblemText problem={create.problem} />
        <Button busy={create.busy} onClick={() => void createWallet()}>
          Create a new wallet
        </Button>
      </Card>
      <Card title="One that you have">
        <p>
          By its recovery phrase, a private key, a keystore file or Shamir shares; or an address, to watch it.
        </p>
        <Button variant="secondary" onClick={() => setImporting(true)}>
          Import an existing wallet
        </Button>
      </Card>
    </Screen>
  )
}

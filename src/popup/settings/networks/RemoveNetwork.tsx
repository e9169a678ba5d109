import { useState } from 'react'
import type { Chain } from '../../../protocol/chain.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemText } from '../../ui/ProblemText.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import classes from './networks.module.css'

type RemoveNetworkProps = { readonly chain: Chain; readonly onRemoved: () => void }

/** Removes a network after asking once more. What one has on it stays there. */
export function RemoveNetwork({ chain, onRemoved }: RemoveNetworkProps) {
  const [asking, setAsking] = useState(false)
  const { run, busy, problem } = useCommand('removeChain')
  async function remove() {
    if (await run({ chainId: chain.id })) onRemoved()
  }
  return (
    <>
      <Button variant="secondary" onClick={() => setAsking(true)}>
        Remove network
      </Button>
      <Sheet title={`Remove ${chain.name}?`} open={asking} onClose={() => setAsking(false)}>
        <p>What you have on it stays there, and shows again when you add it again.</p>
        <ProblemText problem={problem} />
        <div className={classes.buttons}>
          <Button variant="secondary" onClick={() => setAsking(false)}>
            Keep
          </Button>
          <Button variant="danger" busy={busy} onClick={() => void remove()}>
            Remove
          </Button>
        </div>
      </Sheet>
    </>
  )
}

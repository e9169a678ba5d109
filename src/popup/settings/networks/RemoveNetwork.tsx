import type { Chain } from '../../../protocol/chain.ts'
import { Removal } from '../../ui/actions/Removal.tsx'
import { useCommand } from '../../wallet/useCommand.ts'

type RemoveNetworkProps = { readonly chain: Chain; readonly onRemoved: () => void }

/** Removes a network after asking once more. What one has on it stays there. */
export function RemoveNetwork({ chain, onRemoved }: RemoveNetworkProps) {
  const { run, busy, problem } = useCommand('removeChain')
  async function remove() {
    if (await run({ chainId: chain.id })) onRemoved()
  }
  return (
    <Removal
      label="Remove network"
      name={chain.name}
      busy={busy}
      problem={problem}
      onRemove={() => void remove()}
    >
      <p>What you have on it stays there, and shows again when you add it again.</p>
    </Removal>
  )
}

import type { Origin } from '../../protocol/ids.ts'
import { metaMaskSites } from '../../protocol/metaMaskSites.ts'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Checkbox } from '../ui/fields/Checkbox.tsx'
import { useCommand } from '../wallet/useCommand.ts'
import { useView } from '../wallet/walletStore.ts'

/** Whether a site is told that the wallet is MetaMask, for sites that take no other. It counts at once. */
export function MetaMaskSwitch({ origin }: { readonly origin: Origin }) {
  const decided = useView(({ settings }) => settings.metaMaskSites) ?? noSites
  const { run, problem } = useCommand('updateSettings')
  const isOn = decided.find((site) => site.origin === origin)?.on ?? isListed(origin)
  function decide(on: boolean) {
    const others = decided.filter((site) => site.origin !== origin)
    void run({ metaMaskSites: [...others, { origin, on }] })
  }
  return (
    <>
      <Checkbox label="Tell this site that the wallet is MetaMask" checked={isOn} onChange={decide} />
      <p>Only for a site that finds no other wallet. Reload its page afterwards.</p>
      <ProblemText problem={problem} />
    </>
  )
}

const noSites: readonly { readonly origin: Origin; readonly on: boolean }[] = []

function isListed(origin: Origin): boolean {
  return metaMaskSites.includes(new URL(origin).hostname)
}

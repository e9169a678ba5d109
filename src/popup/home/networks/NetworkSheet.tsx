import type { Chain } from '../../../protocol/chain.ts'
import { Link } from '../../router/Link.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { useView } from '../../wallet/walletStore.ts'
import { NetworkRow } from './NetworkRow.tsx'
import classes from './NetworkSheet.module.css'

/** All networks one can look at, those for tests apart. */
export function NetworkSheet({ onDone }: { readonly onDone: () => void }) {
  const chains = useView((view) => view.chains)
  const activeId = useView((view) => view.activeChainId)
  const showTests = useView((view) => view.settings.showTestNetworks)
  const { run, problem } = useCommand('selectChain')
  const tests = chains.filter(({ id, testnet }) => testnet && (showTests || id === activeId))
  async function choose(chain: Chain) {
    if (await run({ chainId: chain.id })) onDone()
  }
  const rows = (list: readonly Chain[]) =>
    list.map((chain) => (
      <NetworkRow
        key={chain.id}
        chain={chain}
        active={chain.id === activeId}
        onSelect={() => void choose(chain)}
      />
    ))
  return (
    <div className={classes.sheet}>
      <ul className={classes.list}>{rows(chains.filter(({ testnet }) => !testnet))}</ul>
      {tests.length > 0 && (
        <>
          <h3 className={classes.heading}>Test networks</h3>
          <ul className={classes.list}>{rows(tests)}</ul>
        </>
      )}
      <ProblemText problem={problem} />
      <Link to="/settings/networks">Manage networks</Link>
    </div>
  )
}

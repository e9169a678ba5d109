import { useState } from 'react'
import type { Grant, Permission } from '../../protocol/sites.ts'
import { Button } from '../ui/actions/Button.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { OriginText } from '../ui/values/OriginText.tsx'
import { useCommand } from '../wallet/useCommand.ts'
import { useView } from '../wallet/walletStore.ts'
import { AccountChoice } from './AccountChoice.tsx'
import { ChainChoice } from './ChainChoice.tsx'
import classes from './ConnectionForm.module.css'
import { GrantTerms } from './GrantTerms.tsx'
import { LifeChoice } from './LifeChoice.tsx'
import { MetaMaskSwitch } from './MetaMaskSwitch.tsx'

type ConnectionFormProps = { readonly permission: Permission; readonly onLeave: () => void }

/** Changes what a site is granted. Nothing is changed before “Save”. */
export function ConnectionForm({ permission, onLeave }: ConnectionFormProps) {
  const { origin } = permission
  const known = useView((view) => view.accounts)
  const [grant, setGrant] = useState<Grant>(() => toGrant(permission))
  const save = useCommand('changePermission')
  const end = useCommand('disconnectSite')
  const none = grant.accounts.length === 0
  async function keep() {
    if (await save.run({ origin, grant })) onLeave()
  }
  return (
    <Screen
      title="Connection"
      onBack={onLeave}
      footer={
        <>
          <Button variant="secondary" busy={end.busy} onClick={() => void end.run({ origin })}>
            Disconnect
          </Button>
          <Button busy={save.busy} disabled={none} onClick={() => void keep()}>
            Save
          </Button>
        </>
      }
    >
      <h2 className={classes.origin}>
        <OriginText origin={origin} />
      </h2>
      <AccountChoice
        accounts={known}
        chosen={grant.accounts}
        onChange={(accounts) => setGrant({ ...grant, accounts })}
      />
      <ChainChoice
        label="Network it is on"
        chainId={grant.chainId}
        onChange={(chainId) => setGrant({ ...grant, chainId })}
      />
      <LifeChoice
        lasts={grant.lasts}
        onChange={(lasts) => {
          // The person's own word on it takes the place of the site's.
          const { endsAtMs: _, ...others } = grant
          setGrant({ ...others, lasts })
        }}
      />
      <GrantTerms
        terms={grant}
        chainId={grant.chainId}
        onChange={({ chains, mayAsk, limits }) => {
          const { chains: _, ...others } = grant
          setGrant({ ...others, mayAsk, limits, ...(chains && { chains }) })
        }}
      />
      <MetaMaskSwitch origin={origin} />
      {none && <ProblemText problem={{ message: 'Choose at least one account, or disconnect the site.' }} />}
      <ProblemText problem={save.problem ?? end.problem} />
    </Screen>
  )
}

function toGrant({ accounts, chainId, chains, mayAsk, lasts, limits, endsAtMs }: Permission): Grant {
  return {
    accounts,
    chainId,
    mayAsk,
    lasts,
    limits,
    ...(chains && { chains }),
    ...(endsAtMs && { endsAtMs }),
  }
}

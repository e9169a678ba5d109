import { useEffect } from 'react'
import { AlertNotice } from '../security/alerts/AlertNotice.tsx'
import { CompromisedNotice } from '../security/leak/CompromisedNotice.tsx'
import { useActiveChain } from '../wallet/active.ts'
import { ActionLinks } from './ActionLinks.tsx'
import { Balance } from './Balance.tsx'
import { HomeHeader } from './HomeHeader.tsx'
import { HomeReminder } from './HomeReminder.tsx'
import classes from './HomeScreen.module.css'
import { LatestActivity } from './LatestActivity.tsx'
import { ReceiveFirst } from './ReceiveFirst.tsx'
import { TokenSection } from './tokens/TokenSection.tsx'
import { useFreshHoldings } from './useFreshHoldings.ts'
import { WaitingNotice } from './WaitingNotice.tsx'

/** What the person has on the chain they look at, and the ways from here. */
export function HomeScreen() {
  const problem = useFreshHoldings()
  const chain = useActiveChain()
  useEffect(() => {
    document.title = 'Home · Pellucid'
  }, [])
  return (
    <div className={classes.home}>
      <HomeHeader />
      <main className={classes.body}>
        <h1 className="visually-hidden">Home{chain && `, ${chain.name}`}</h1>
        <div className={classes.column}>
          <WaitingNotice />
          <AlertNotice />
          <CompromisedNotice />
          <Balance problem={problem} />
          <ActionLinks />
          <ReceiveFirst />
          <HomeReminder />
          <TokenSection />
        </div>
        <div className={classes.column}>
          <LatestActivity />
        </div>
      </main>
    </div>
  )
}

import { useCallback, useEffect, useState } from 'react'
import type { Lists } from '../../../protocol/lists.ts'
import { navigate } from '../../router/navigate.ts'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Progress } from '../../ui/feedback/Progress.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { BroughtLists } from '../lists/BroughtLists.tsx'
import classes from '../lists/lists.module.css'

/** New sites that steal come up every day; after a month, many are missing. */
const OLD_MS = 30 * 24 * 60 * 60 * 1000

/** Which lists of sites that steal are used, how old they are, and how to bring a newer one. */
export function PhishingListsScreen() {
  const { run, problem } = useCommand('getPhishingLists')
  const [lists, setLists] = useState<Lists>()
  const load = useCallback(() => run({}).then((read) => read && setLists(read)), [run])
  useEffect(() => void load(), [load])
  const newest = lists?.brought ?? lists?.shipped
  const isOld = newest !== undefined && Date.now() - newest.gatheredAtMs > OLD_MS
  return (
    <Screen title="Sites that steal" onBack={() => navigate('/settings')}>
      <p className={classes.soft}>
        Every site that asks for something is held against lists of sites that are known for stealing. That is
        done on this device: nobody hears which sites you visit.
      </p>
      {isOld && (
        <Alert level="caution" title="The list is old">
          <p>Most sites that steal today are newer. A newer list is one file; see below.</p>
        </Alert>
      )}
      <ProblemText problem={problem} />
      {!lists && !problem && <Progress label="Reading the lists" />}
      {lists && (
        <BroughtLists
          lists={lists}
          entries="Names"
          bring="bringPhishingList"
          drop="dropPhishingList"
          onChanged={load}
        >
          The file is called config.json, in the public repository eth-phishing-detect of MetaMask. It adds to
          what came with the wallet.
        </BroughtLists>
      )}
    </Screen>
  )
}

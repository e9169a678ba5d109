import { useCallback, useEffect, useState } from 'react'
import type { Lists } from '../../../protocol/lists.ts'
import { navigate } from '../../router/navigate.ts'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Progress } from '../../ui/feedback/Progress.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { BroughtLists } from '../lists/BroughtLists.tsx'
import classes from '../lists/lists.module.css'

/** Which descriptions of contracts are used, and how to bring newer ones. */
export function DescriptorListsScreen() {
  const { run, problem } = useCommand('getDescriptorLists')
  const [lists, setLists] = useState<Lists>()
  const load = useCallback(() => run({}).then((read) => read && setLists(read)), [run])
  useEffect(() => void load(), [load])
  return (
    <Screen title="Descriptions of contracts" onBack={() => navigate('/settings')}>
      <p className={classes.soft}>
        Whoever makes a contract can publish what its calls mean (ERC-7730). The wallet shows such a
        description as what it is, the words of a stranger, beside what it reads and tries out itself.
      </p>
      <ProblemText problem={problem} />
      {!lists && !problem && <Progress label="Reading the lists" />}
      {lists && (
        <BroughtLists
          lists={lists}
          entries="Descriptions"
          bring="bringDescriptors"
          drop="dropDescriptors"
          onChanged={load}
        >
          One description as it is published, or many as one object of path and description. They speak for
          the contracts they name, in the place of those that came with the wallet.
        </BroughtLists>
      )}
    </Screen>
  )
}

import { useState } from 'react'
import { OwnApproval } from '../../approve/OwnApproval.tsx'
import type { PathParams } from '../../router/matchPath.ts'
import { navigate } from '../../router/navigate.ts'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { ActivityList } from '../ActivityList.tsx'

/** The review of what is to take the place of a transaction that waits, and then the list with both of them. */
export function ReplaceScreen({ params }: { readonly params: PathParams }) {
  const [note, setNote] = useState<string>()
  if (note !== undefined) {
    return (
      <Screen title="Activity" onBack={() => navigate('/')}>
        <Alert level="info" title={note} />
        <ActivityList />
      </Screen>
    )
  }
  return (
    <OwnApproval
      approvalId={params.approvalId ?? ''}
      nothing="What waits goes on waiting."
      onBack={(why) => (why === undefined ? navigate('/activity') : setNote(why))}
      onApproved={() => navigate('/activity')}
    />
  )
}

import { navigate } from '../router/navigate.ts'
import { Screen } from '../ui/layout/Screen.tsx'
import { ActivityList } from './ActivityList.tsx'

/** All that the active account did and received on the active chain. */
export function ActivityScreen() {
  return (
    <Screen title="Activity" onBack={() => navigate('/')}>
      <ActivityList />
    </Screen>
  )
}

import { lazy, Suspense } from 'react'
import { Link } from '../router/Link.tsx'
import { HomeSection } from './HomeSection.tsx'

const SHOWN_ROWS = 4

/** The rows come after the first paint, with the code that draws them. */
const ActivityList = lazy(async () => ({
  default: (await import('../activity/ActivityList.tsx')).ActivityList,
}))

/** What happened last, and the way to all of it. */
export function LatestActivity() {
  return (
    <HomeSection title="Latest" link={<Link to="/activity">Activity</Link>}>
      <Suspense fallback={null}>
        <ActivityList limit={SHOWN_ROWS} />
      </Suspense>
    </HomeSection>
  )
}

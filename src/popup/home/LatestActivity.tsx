import { lazy, Suspense } from 'react'
import { Link } from '../router/Link.tsx'
import classes from './LatestActivity.module.css'

const SHOWN_ROWS = 4

/** The rows come after the first paint, with the code that draws them. */
const ActivityList = lazy(async () => ({
  default: (await import('../activity/ActivityList.tsx')).ActivityList,
}))

/** What happened last, and the way to all of it. */
export function LatestActivity() {
  return (
    <section className={classes.section} aria-labelledby="latest">
      <div className={classes.header}>
        <h2 className={classes.title} id="latest">
          Latest
        </h2>
        <Link to="/activity">Activity</Link>
      </div>
      <Suspense fallback={null}>
        <ActivityList limit={SHOWN_ROWS} />
      </Suspense>
    </section>
  )
}

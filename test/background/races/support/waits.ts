import type { World } from './raceWorld.ts'

const PATIENCE_MS = 60_000
/** Nothing that others could see may happen for so long, and yet something be over. */
const LOOK_AGAIN_MS = 5

/** Waits until the worker has done something that others may see. */
function nextStep({ lives }: World): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LOOK_AGAIN_MS)
    lives.onNextStep(() => {
      clearTimeout(timer)
      // What follows from it at once comes first.
      setImmediate(resolve)
    })
  })
}

/** Waits until what was begun has come to its end, or to where it waits for the person. */
export async function settle(world: World): Promise<void> {
  for (let turns = 0; turns < 2_000 && !isQuiet(world); turns += 1) await nextStep(world)
}

/** Waits until the worker has done so many things that others may see, or has nothing left to do. */
export async function letStep(world: World, count: number): Promise<void> {
  const until = world.lives.steps.length + count
  for (let turns = 0; turns < 20 && world.lives.steps.length < until && !isQuiet(world); turns += 1)
    await nextStep(world)
}

/** Has the person say no to all that is left, until every page that is there is answered. */
export async function finish(world: World): Promise<void> {
  const { screen } = world
  const untilMs = Date.now() + PATIENCE_MS
  while (unanswered(world).length > 0 || !screen.isIdle()) {
    if (Date.now() > untilMs) throw new Error(`Not answered: ${JSON.stringify(unanswered(world))}`)
    if (screen.isIdle() && screen.view().approvalCount > 0) screen.run('rejectAll', {}).catch(() => {})
    await nextStep(world)
  }
  await settle(world)
}

function isQuiet(world: World): boolean {
  const { screen } = world
  const { approvals = [], approvalCount = 0, status } = screen.view()
  return (
    status !== undefined &&
    screen.isIdle() &&
    approvals.every(({ reviewState }) => reviewState !== 'working') &&
    unanswered(world).length <= approvalCount
  )
}

function unanswered({ pages }: World) {
  return pages
    .filter((page) => !page.isGone())
    .flatMap(({ asked }) => asked.filter((request) => !('result' in request) && !request.error))
}

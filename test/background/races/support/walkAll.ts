import { errorCodes } from '../../../../src/protocol/errors.ts'
import type { Enter, World } from './raceWorld.ts'
import type { Steps } from './steps.ts'
import { finish, letStep, settle } from './waits.ts'

const STEPS = 10

/** Why the wallet refuses what was asked or pressed when something has changed since. */
const CHANGED = [
  'snapshotChanged',
  'approvalGone',
  'locked',
  'notConnected',
  'notAllowed',
  'chainNotAllowed',
  'interrupted',
]

type Walks = {
  readonly seeds: readonly number[]
  /** What worlds are made by, one after the other in each: one waits while another goes on. */
  readonly lanes: readonly Enter[]
  readonly steps: Steps
  /** @returns how many signatures came out of a world */
  readonly check: (world: World) => Promise<number>
}

/**
 * Walks through a world for each seed and checks what came of it.
 *
 * @returns on how many walks something was signed, and something refused because of a change
 * @throws Error with the seed and the steps
 */
export async function walkAll({ seeds, lanes, steps, check }: Walks) {
  const left = [...seeds]
  const found = { signed: 0, refused: 0 }

  async function walkThrough(enter: Enter, seed: number): Promise<void> {
    const world = await enter(seed)
    try {
      await walk(world, steps)
      if ((await check(world)) > 0) found.signed += 1
    } catch (error) {
      throw new Error(`Seed ${seed}:\n${world.story.join('\n')}\n${String(error)}`, { cause: error })
    } finally {
      world.screen.close()
      world.lives.kill()
    }
    if (isRefused(world)) found.refused += 1
  }

  async function walkLane(enter: Enter): Promise<void> {
    for (let seed = left.shift(); seed !== undefined; seed = left.shift()) await walkThrough(enter, seed)
  }

  await Promise.all(lanes.map(walkLane))
  return found
}

/** Takes steps by chance, each while those before it are under way or after they have ended; then the person says no to the rest. */
async function walk(world: World, steps: Steps): Promise<void> {
  const { dice, story } = world
  await settle(world)
  for (let count = 0; count < STEPS; count += 1) {
    const wait = dice.weigh([
      [2, 'at once'],
      [4, 'soon'],
      [6, 'after all that'],
    ])
    if (wait === 'after all that') await settle(world)
    if (wait === 'soon') await letStep(world, 1 + dice.below(6))
    story.push(`${wait}, ${dice.weigh(steps)(world)}`)
  }
  await settle(world)
  await finish(world)
}

function isRefused({ refusals, pages }: World): boolean {
  const told = pages.flatMap(({ asked }) => asked.flatMap(({ error }) => error ?? []))
  const byChange = told.filter(({ code }) => code !== errorCodes.userRejected)
  return [...refusals, ...byChange.map(({ reason }) => reason ?? '')].some((reason) =>
    CHANGED.includes(reason),
  )
}

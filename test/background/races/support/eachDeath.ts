import { dieAt, type Request } from './dieAt.ts'
import type { World } from './raceWorld.ts'
import type { Asked } from './sitePage.ts'

/**
 * Has the worker die at each of the things it does for a request, each in a world of its own.
 *
 * @param check throws if what came of it is wrong
 * @returns how many deaths there were
 */
export async function eachDeath(options: {
  readonly enter: (seed: number) => Promise<World>
  readonly ask: (world: World) => Request
  readonly check: (world: World, asked: Asked) => void | Promise<void>
  readonly atOnce: number
}): Promise<number> {
  const { enter, ask, check, atOnce } = options

  async function live(step?: number): Promise<number> {
    const world = await enter(step ?? -1)
    try {
      const { asked, steps } = await dieAt(world, ask(world), step)
      await check(world, asked)
      return steps
    } catch (error) {
      throw new Error(`Died at step ${step}: ${world.lives.steps.join(', ')}\n${String(error)}`, {
        cause: error,
      })
    } finally {
      world.lives.kill()
    }
  }

  const count = await live()
  const left = Array.from({ length: count }, (_, step) => step)
  async function lane(): Promise<void> {
    for (let step = left.shift(); step !== undefined; step = left.shift()) await live(step)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return count
}

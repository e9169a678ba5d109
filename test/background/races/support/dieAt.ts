import { expect } from 'vitest'
import type { World } from './raceWorld.ts'
import type { Asked } from './sitePage.ts'
import { openSteadyScreen, type SteadyScreen } from './steadyScreen.ts'

export type Request = {
  readonly method: string
  readonly params: unknown[]
  /** What the person adds as they approve. */
  readonly choice?: Record<string, unknown>
}

const PATIENCE_MS = 60_000
/** How often the person looks, and how much time goes by meanwhile in the browser. */
const LOOK_MS = 10
const TIME_GOES_MS = 100

/**
 * Has a page ask and the person approve in the window that opens, while the worker dies at one of the things it does.
 *
 * @param step which of them, 0 for the first after the page asked; undefined for a worker that lives
 * @returns the request and its answer, and how many steps there were
 */
export async function dieAt(
  world: World,
  request: Request,
  step?: number,
): Promise<{ asked: Asked; steps: number }> {
  const { lives, pages, screen } = world
  const [page] = pages
  if (!page) throw new TypeError('A world has pages')
  await expect.poll(() => screen.view().status).toBe('unlocked')
  screen.close()
  const before = lives.steps.length
  if (step !== undefined) lives.killAtStep(step)
  const asked = page.ask(request.method, request.params)
  const person = createPerson(world, request.choice ?? {})
  const untilMs = Date.now() + PATIENCE_MS
  while (!('result' in asked) && !asked.error) {
    if (Date.now() > untilMs) throw new Error(`No answer: ${lives.steps.slice(before).join('\n')}`)
    person.act()
    await goOn(world)
  }
  while (lives.browser.windows.size > 0 && Date.now() < untilMs) {
    person.act()
    await goOn(world)
  }
  expect([...page.replies.values()]).toEqual([1])
  expect(person.mostWindows()).toBeLessThanOrEqual(1)
  expect(lives.browser.windows.size).toBe(0)
  person.leave()
  return { asked, steps: lives.steps.length - before }
}

async function goOn({ lives }: World): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  lives.current().passTime(TIME_GOES_MS)
}

/** A person approves what the window shows, again if it still waits after something was in the way. A window whose last request is decided closes itself. */
function createPerson({ lives }: World, choice: Record<string, unknown>) {
  const windows = new Map<number, SteadyScreen>()
  let most = 0

  function meetWindows(): void {
    const { windows: open } = lives.browser
    most = Math.max(most, open.size)
    for (const windowId of open.keys()) {
      if (!windows.has(windowId)) windows.set(windowId, openSteadyScreen(lives, windowId))
    }
    for (const [windowId, screen] of windows) {
      if (open.has(windowId)) continue
      screen.close()
      windows.delete(windowId)
    }
  }

  return {
    act(): void {
      meetWindows()
      for (const [windowId, screen] of windows) {
        const [approval] = screen.ready()
        const { status, approvals } = screen.view()
        if (approval && screen.isIdle()) {
          const { id: approvalId, snapshotHash } = approval
          screen.run('approve', { approvalId, snapshotHash, choice }).catch(() => {})
        }
        if (status === 'unlocked' && approvals.length === 0 && screen.isIdle())
          lives.browser.windows.delete(windowId)
      }
    },
    leave(): void {
      for (const screen of windows.values()) screen.close()
    },
    mostWindows: () => most,
  }
}

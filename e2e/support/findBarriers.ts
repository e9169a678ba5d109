import axe from 'axe-core'
import type { Page } from 'playwright'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Looks for what keeps people from using a page (WCAG 2.2 AA), in the light theme and in the dark one.
 *
 * @returns what was found, as the rule and the elements; empty when there is nothing
 */
export async function findBarriers(page: Page): Promise<string[]> {
  const found: string[] = []
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(axe.source)
    await page.evaluate(leaveToDriver)
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.waitForFunction(isIn, colorScheme)
    // A screen that is on its way is none yet.
    await page.locator('.splash').waitFor({ state: 'detached' })
    await page.evaluate(endTransitions)
    const barriers = await page.evaluate(runAxe, rules)
    found.push(...barriers.map((barrier) => `${colorScheme}: ${barrier}`))
  }
  return found
}

/** Runs in the page. @returns whether it is seen in this theme: a driver that can't ask for one must not pass for it */
function isIn(colorScheme: string): boolean {
  return matchMedia(`(prefers-color-scheme: ${colorScheme})`).matches
}

/**
 * Runs in the page: takes away what the driver reads in a world of its own, beside the page's. Of an element for which both
 * have asked, Firefox follows a null pointer, and dies. Axe then looks the names up by their ids, as it does in older browsers.
 */
function leaveToDriver(): void {
  Reflect.deleteProperty(Element.prototype, 'ariaLabelledByElements')
}

/** Runs in the page: what moves is where it goes to. Firefox can't be asked for fewer movements. */
function endTransitions(): void {
  for (const movement of document.getAnimations()) {
    if (movement.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) movement.finish()
  }
}

/** Runs in the page. @returns what is wrong alone: all else that Axe tells takes Firefox longer to hand over than to find out */
async function runAxe(values: string[]): Promise<string[]> {
  const { axe: engine } = globalThis as unknown as { axe: typeof axe }
  const { violations } = await engine.run({ runOnly: { type: 'tag', values } })
  return violations.map(({ id, help, nodes }) => {
    const elements = nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary})`)
    return `${id}, ${help}: ${elements.join('; ')}`
  })
}

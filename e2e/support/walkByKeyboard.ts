import type { Page } from 'playwright'
import { focusStart } from '../browser/focusStart.ts'

/** What came of a walk through a screen by the Tab key alone. */
export type Walk = {
  /** How many elements there are to be reached. */
  readonly count: number
  /** Those that Tab does not lead to. */
  readonly missed: readonly string[]
  /** Those that do not show that they have the focus. */
  readonly unseen: readonly string[]
  /** The last element keeps the focus, forwards or back. */
  readonly trapped: boolean
}

/** Steps beyond the number of elements: the page itself takes some. */
const spareSteps = 8

/** Presses Tab until every visible element that can be used has had the focus, or too often. The focus stays in the page. */
export async function walkByKeyboard(page: Page): Promise<Walk> {
  await focusStart(page)
  const names = await page.evaluate(markElements)
  const left = new Set(names.keys())
  const unseen: string[] = []
  const step = async (key: string) => {
    await page.keyboard.press(key)
    return page.evaluate(readFocus)
  }
  for (let steps = 0; left.size > 0 && steps < names.length + spareSteps; steps += 1) {
    const { place, shows } = await step('Tab')
    if (place !== undefined && left.delete(place) && !shows) unseen.push(names[place] ?? '')
  }
  const last = await page.evaluate(readFocus)
  const back = await step('Shift+Tab')
  await step('Tab')
  const onwards = await step('Tab')
  await focusStart(page)
  return {
    count: names.length,
    missed: [...left].map((place) => names[place] ?? ''),
    unseen,
    trapped: names.length > 1 && (onwards.place === last.place || back.place === last.place),
  }
}

/** Runs in the page: numbers what can be used. @returns their names */
function markElements(): string[] {
  for (const element of document.querySelectorAll('[data-place]')) element.removeAttribute('data-place')
  const useful = 'a[href], button, input, select, textarea, summary, [tabindex]'
  const found = [...document.querySelectorAll<HTMLElement>(useful)].filter((element) => {
    if (element.tabIndex < 0 || element.matches(':disabled, [type="hidden"]')) return false
    if (element.closest('[inert]')) return false
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false
    const modal = document.querySelector('dialog:modal')
    if (modal && !modal.contains(element)) return false
    return !isBesideChosen(element)
  })
  for (const [place, element] of found.entries()) element.dataset.place = `${place}`
  return found.map((element) => {
    const label = element.getAttribute('aria-label') ?? element.textContent?.trim()
    return `${element.tagName.toLowerCase()} ${label || element.id || element.getAttribute('type')}`
  })

  /** Of radio buttons Tab goes to one, arrows to the others. */
  function isBesideChosen(element: Element): boolean {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return false
    const group = [...document.querySelectorAll<HTMLInputElement>(`input[name="${element.name}"]`)]
    const chosen = group.find(({ checked }) => checked) ?? group[0]
    return chosen !== element
  }
}

/** Runs in the page. @returns which of the marked elements has the focus, and whether that can be seen */
function readFocus(): { place: number | undefined; shows: boolean } {
  const focused = document.activeElement as HTMLElement | null
  const place = focused?.dataset.place
  const isDrawn = (element: Element | null) => {
    if (!element) return false
    // Nothing here has an outline but for what has the focus; some have a shadow.
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && outlineWidth !== '0px'
  }
  // What stands for a hidden box shows its focus in the box’s place.
  const shows = isDrawn(focused) || isDrawn(focused?.closest('label') ?? null)
  return { place: place === undefined ? undefined : Number(place), shows }
}

import type { ElementHandle, Page } from 'puppeteer-core'
import type { Role, Screen } from '../../screen/screen.ts'
import { waitUntil } from '../../screen/waitUntil.ts'

/** @returns a page of the wallet in Firefox, as flows use it */
export function puppeteerScreen(page: Page): Screen {
  const action = async (name: string) =>
    (await findByRole(page, 'button', name)) ?? (await findByRole(page, 'link', name))
  const field = (label: string) => waitUntil(`The field ${label}`, () => findField(page, label))
  const canPress = async (name: string) => (await action(name))?.evaluate(isEnabled) ?? false
  return {
    canPress,
    async press(name) {
      await waitUntil(`The action ${name}`, () => canPress(name))
      await (await action(name))?.click()
    },
    fill: async (label, text) => (await field(label)).evaluate(typeInto, text),
    async choose(label, option) {
      const select = await field(label)
      const shown = await waitUntil(`The option ${option}`, async () => {
        const options = await select.evaluate(readOptions)
        return options.find(({ text }) =>
          typeof option === 'string' ? text.includes(option) : option.test(text),
        )
      })
      await select.select(shown.value)
    },
    async tick(label) {
      const box = await waitUntil(`The box ${label}`, () => findByRole(page, 'checkbox', label))
      if (!(await box.evaluate((element) => (element as HTMLInputElement).checked))) await box.click()
    },
    async pick(label) {
      await (await waitUntil(`The choice ${label}`, () => findByRole(page, 'radio', label))).click()
    },
    async chooseFile(label, path) {
      await ((await field(label)) as ElementHandle<HTMLInputElement>).uploadFile(path)
    },
    async see(role, name) {
      await waitUntil(`The ${role} ${name}`, () => findByRole(page, role, name))
    },
    shows: async (role, name) =>
      (await (role === 'textbox' ? findField(page, name) : findByRole(page, role, name))) !== undefined,
    async readList(name) {
      const list = await waitUntil(`The list ${name}`, () => findByRole(page, 'list', name))
      return list.evaluate(readItems)
    },
    readText: () => page.evaluate(readVisibleText),
    isClosed: () => page.isClosed(),
  }
}

/** @returns the element of this role and exact accessible name, if it can be seen */
async function findByRole(
  page: Page,
  role: Role | 'radio',
  name: string,
): Promise<ElementHandle | undefined> {
  const found = await page.$(`::-p-aria([name="${name}"][role="${role}"])`)
  return found && (await found.isVisible()) ? found : undefined
}

/** @returns the field with this label: passwords have no role to be found by */
async function findField(page: Page, label: string): Promise<ElementHandle | undefined> {
  const handle = await page.evaluateHandle(findLabelled, label)
  const element = handle.asElement() as ElementHandle | null
  return element && (await element.isVisible()) ? element : undefined
}

/** Runs in the page. */
function findLabelled(label: string): Element | undefined {
  const named = document.querySelector(`[aria-label="${label}"]`)
  const labels = [...document.querySelectorAll('label')]
  return named ?? labels.find((element) => element.textContent?.trim() === label)?.control ?? undefined
}

/** Runs in the page. */
function isEnabled(element: Element): boolean {
  return !element.matches(':disabled') && element.getAttribute('aria-disabled') !== 'true'
}

/** Runs in the page: puts a text into a field as pasting does, which React hears of. */
function typeInto(element: Element, text: string): void {
  const input = element as HTMLInputElement
  input.focus()
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Runs in the page. */
function readOptions(element: Element): { value: string; text: string }[] {
  return [...(element as HTMLSelectElement).options].map(({ value, text }) => ({ value, text }))
}

/** Runs in the page. */
function readItems(element: Element): string[] {
  // biome-ignore lint/performance/useDomNodeTextContent: what is shown, not what is hidden in the page
  return [...element.querySelectorAll('li')].map((item) => item.innerText)
}

/** Runs in the page. */
function readVisibleText(): string {
  // biome-ignore lint/performance/useDomNodeTextContent: what is shown, not what is hidden in the page
  return document.body.innerText
}

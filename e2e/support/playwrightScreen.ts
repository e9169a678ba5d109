import type { Locator, Page } from 'playwright'
import { fillField } from '../browser/fillField.ts'
import type { Screen } from '../screen/screen.ts'

/** @returns a page of the wallet, as flows use it */
export function playwrightScreen(page: Page): Screen {
  // Buttons that lead elsewhere are links; passwords have no role, only a label.
  const action = (name: string) =>
    byRole(page, 'button', name)
      .or(byRole(page, 'link', name))
      .first()
  // A part of a screen may be named as the field in it is.
  const field = (label: string) =>
    page.getByLabel(label, { exact: true }).and(page.locator('input, textarea, select')).first()
  return {
    press: async (name) => {
      // A window that closes at the click, before the driver has heard of the click, has been clicked.
      await action(name)
        .click()
        .catch((error: unknown) => {
          if (!page.isClosed()) throw error
        })
    },
    canPress: async (name) => (await action(name).isVisible()) && (await action(name).isEnabled()),
    fill: (label, text) => fillField(field(label), text),
    choose: async (label, option) => {
      const select = field(label)
      const value = await select.locator('option').filter({ hasText: option }).first().getAttribute('value')
      await select.selectOption(value)
    },
    tick: (label) => page.getByRole('checkbox', { name: label, exact: true }).check(),
    pick: (label) => page.getByRole('radio', { name: label, exact: true }).check(),
    chooseFile: (label, path) => field(label).setInputFiles(path),
    see: (role, name) => byRole(page, role, name).first().waitFor(),
    shows: async (role, name) =>
      role === 'textbox' ? field(name).isVisible() : byRole(page, role, name).first().isVisible(),
    readList: async (name) => {
      const list = byRole(page, 'list', name)
      await list.waitFor()
      return list.getByRole('listitem').allInnerTexts()
    },
    // biome-ignore lint/performance/useDomNodeTextContent: what is shown, not what is hidden in the page
    readText: () => page.locator('body').innerText(),
    isClosed: () => page.isClosed(),
  }
}

type PlaywrightRole = Parameters<Page['getByRole']>[0]

function byRole(page: Page, role: PlaywrightRole, name: string): Locator {
  return page.getByRole(role, { name, exact: true })
}

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Warning } from '../../src/protocol/explanation.ts'
import { createWorld } from '../../test/inspect/corpus/world.ts'
import { collectWarnings } from '../../test/inspect/samples/collectWarnings.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { buildGallery } from '../gallery/buildGallery.ts'
import { findBarriers } from '../support/findBarriers.ts'
import { startBrowser } from '../support/startWallet.ts'

const pictures = fileURLToPath(new URL(`../../.cache/warnings/${inject('browserName')}`, import.meta.url))
const spoken = { danger: 'Danger', caution: 'Caution', info: 'Note' } as const

let browser: WalletBrowser
let page: Page
let warnings: readonly Warning[]
beforeAll(async () => {
  const world = await createWorld({ rpcUrl: inject('rpcUrl'), deployments: inject('deployments') })
  warnings = [...(await collectWarnings(world)).values()].sort((a, b) => (a.risk < b.risk ? -1 : 1))
  await buildGallery(join(pictures, 'page'))
  browser = await startBrowser()
  page = await browser.context.newPage()
  await page.setViewportSize({ width: 360, height: 640 })
  await page.setContent(
    '<!doctype html><html lang="en"><title>Warnings</title><header><h1 style="font-size:1rem">Every warning</h1></header><main style="display:grid;gap:12px;padding:12px"></main>',
  )
  await page.evaluate((given) => Object.assign(window, { warnings: given }), warnings)
  await page.addStyleTag({ path: join(pictures, 'page/gallery.css') })
  await page.addScriptTag({ path: join(pictures, 'page/gallery.js') })
  await page
    .getByRole('alert')
    .nth(warnings.length - 1)
    .waitFor()
})
afterAll(() => browser.close())

test('every warning keeps nobody from reading it, by day and by night', async () => {
  expect(await findBarriers(page)).toEqual([])
})

test('every warning is said by its level first, and fits the narrowest window', async () => {
  const shown = new Map(await page.locator('[data-risk]').evaluateAll(readAlerts))
  for (const { risk, level, title } of warnings) {
    const { text = '', width, scroll } = shown.get(risk) ?? {}
    const said = text.replaceAll(/\s+/g, ' ')
    // A picture stands before it that is said nowhere: its level is told by a word.
    expect(said.startsWith(`${spoken[level]}: ${title}`), said).toBe(true)
    expect(scroll, risk).toBeLessThanOrEqual(width ?? 0)
  }
})

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test('a picture is taken of every warning', async () => {
    await page.emulateMedia({ colorScheme })
    await mkdir(join(pictures, colorScheme), { recursive: true })
    for (const { risk } of warnings) {
      const path = join(pictures, colorScheme, `${risk}.png`)
      const picture = await page.locator(`[data-risk="${risk}"]`).screenshot({ path })
      expect(picture.byteLength, risk).toBeGreaterThan(1_000)
    }
    await page.setViewportSize({ width: 1_120, height: 800 })
    await page.locator('main').evaluate((main) => {
      main.style.gridTemplateColumns = 'repeat(3, minmax(0, 1fr))'
      main.style.alignItems = 'start'
    })
    await page.screenshot({ path: join(pictures, `${colorScheme}.png`), fullPage: true })
  })
})

type Shown = { readonly text: string; readonly width: number; readonly scroll: number }

/** Runs in the page. @returns each warning by its risk */
function readAlerts(alerts: (HTMLElement | SVGElement)[]): [string, Shown][] {
  return alerts.map(({ dataset, textContent, clientWidth, scrollWidth }) => [
    dataset.risk ?? '',
    { text: textContent ?? '', width: clientWidth, scroll: scrollWidth },
  ])
}

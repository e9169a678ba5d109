import { join } from 'node:path'
import type { Page } from 'playwright'

/** The pictures of a tour, numbered as they are taken. */
export type Album = {
  /**
   * Takes a picture of what a page shows.
   *
   * @param name end of the file's name
   * @param caption a sentence for the report
   */
  readonly take: (page: Page, name: string, caption: string) => Promise<void>
  /** Takes a picture of all that a page holds, as if its window was high enough. `widthPx` is that of the window. */
  readonly takeWhole: (page: Page, name: string, caption: string, widthPx: number) => Promise<void>
  /** Takes two pictures as `takeWhole` does, by day and by night. */
  readonly takeBoth: (page: Page, name: string, caption: string, widthPx: number) => Promise<void>
  readonly pictures: readonly Picture[]
}

export type Picture = { readonly file: string; readonly caption: string }

/** @param dir that exists, and takes the pictures */
export function createAlbum(dir: string): Album {
  const pictures: Picture[] = []

  async function take(page: Page, name: string, caption: string): Promise<void> {
    const file = `${String(pictures.length + 1).padStart(2, '0')}-${name}.png`
    pictures.push({ file, caption })
    await page.mouse.move(0, 0)
    await page.screenshot({ path: join(dir, file), animations: 'disabled', caret: 'hide' })
    console.log(`  ${file}`)
  }

  async function takeWhole(page: Page, name: string, caption: string, widthPx: number): Promise<void> {
    await page.setViewportSize({ width: widthPx, height: 640 })
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width: widthPx, height })
    await take(page, name, caption)
  }

  async function takeBoth(page: Page, name: string, caption: string, widthPx: number): Promise<void> {
    await takeWhole(page, name, caption, widthPx)
    await page.emulateMedia({ colorScheme: 'dark' })
    await takeWhole(page, `${name}-dark`, `${caption} By night.`, widthPx)
    await page.emulateMedia({ colorScheme: null })
  }

  return { pictures, take, takeWhole, takeBoth }
}

import { perform } from './renderScreen.ts'

/**
 * Ticks the box whose line begins with these words, or takes its tick away.
 *
 * @throws Error when there is none
 */
export async function tick(words: string): Promise<void> {
  const line = [...document.querySelectorAll('label')].find(({ textContent }) =>
    textContent?.startsWith(words),
  )
  const box = line?.querySelector<HTMLInputElement>('input[type=checkbox]')
  if (!box) throw new Error(`No box is named “${words}” in: ${document.body.textContent}`)
  await perform(() => box.click())
}

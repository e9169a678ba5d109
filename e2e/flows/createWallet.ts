import type { Screen } from '../screen/screen.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { choosePassword } from './choosePassword.ts'

/**
 * Makes a new wallet, from the first screen to the home screen.
 *
 * @returns the words of its recovery phrase, in order
 */
export async function createWallet(screen: Screen, password: string): Promise<string[]> {
  await screen.press('Create a new wallet')
  await choosePassword(screen, password)
  const words = await revealPhrase(screen)
  await screen.press('Continue')
  await repeatWords(screen, words)
  await screen.press('Continue')
  await openWallet(screen)
  return words
}

/** Shows the recovery phrase that is hidden on the screen. @returns its words, without their numbers */
export async function revealPhrase(screen: Screen): Promise<string[]> {
  await screen.press('Reveal')
  const items = await screen.readList('Recovery phrase')
  return items.map((item) => item.replace(/[^a-z]/g, ''))
}

/** Ends the onboarding on the home screen. */
export async function openWallet(screen: Screen): Promise<void> {
  await screen.press('Open wallet')
  await screen.see('button', 'Lock')
}

/** Types those words of the phrase that the check asks for. */
export async function repeatWords(screen: Screen, words: readonly string[]): Promise<void> {
  const isAsked = (index: number) => screen.shows('textbox', `Word ${index + 1}`)
  await waitUntil('The check of the words', async () => {
    for (const index of words.keys()) if (await isAsked(index)) return true
    return false
  })
  for (const [index, word] of words.entries()) {
    if (await isAsked(index)) await screen.fill(`Word ${index + 1}`, word)
  }
}

import type { Screen } from '../screen/screen.ts'

/** What to swap: both assets as the lists show them, the amount in its own unit, as a person types it. */
export type Swapping = { readonly pay: RegExp; readonly receive: RegExp; readonly amount: string }

/** Fills in the swap screen, from the home screen on. */
export async function fillSwap(screen: Screen, { pay, receive, amount }: Swapping): Promise<void> {
  await screen.press('Swap')
  await screen.choose('You pay', pay)
  await screen.choose('You receive', receive)
  await screen.fill('Amount', amount)
}

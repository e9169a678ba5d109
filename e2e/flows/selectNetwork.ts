import type { Screen } from '../screen/screen.ts'

/** Changes the network that the home screen shows. */
export async function selectNetwork(screen: Screen, name: string): Promise<void> {
  await screen.press('Network menu')
  await screen.press(name)
  await screen.see('button', 'Network menu')
}

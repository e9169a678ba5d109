// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import { describeWait } from '../../../src/popup/unlock/describeWait.ts'
import { UnlockScreen } from '../../../src/popup/unlock/UnlockScreen.tsx'
import { walletStore } from '../../../src/popup/wallet/walletStore.ts'
import { fieldOf, press, render, type } from '../support/render.tsx'
import { createSampleView } from '../support/sampleView.ts'
import { stubWallet } from '../support/stubWallet.ts'

const commands = stubWallet({ unlock: () => ({}) })

beforeEach(() => {
  commands.length = 0
})

it('while nothing is tried, the screen counts down and asks for nothing', async () => {
  const waitUntilMs = Date.now() + 125_000
  walletStore.setState({ view: createSampleView({ status: 'locked', accounts: [], waitUntilMs }) })
  const container = await render(<UnlockScreen />)
  expect(container.querySelector('[role=timer]')?.textContent).toMatch(/again in 2 minutes( \d seconds)?\./)
  await type(fieldOf(container, 'Password'), 'right')
  await press(container, 'Unlock')
  expect(commands).toEqual([])
})

it('says how long, to the second, and that nothing was lost; nothing once it is over', () => {
  expect(describeWait(61_000, 0)).toBe(
    'Too many wrong tries. You can try again in 1 minute 1 second. Nothing was lost.',
  )
  expect(describeWait(61_000, 61_000)).toBeUndefined()
  expect(describeWait(null, 0)).toBeUndefined()
})

// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { AllowancesScreen } from '../../../src/popup/allowances/AllowancesScreen.tsx'
import { replaceView } from '../../../src/popup/wallet/walletStore.ts'
import { sampleAllowance } from '../../defi/support/sampleAllowance.ts'
import { click } from '../approve/support/approveWindow.tsx'
import { clearScreen, renderScreen } from '../approve/support/renderScreen.ts'
import { sampleView } from '../approve/support/sampleView.ts'
import { stubBackground } from '../approve/support/stubBackground.ts'

const background = stubBackground()
afterEach(clearScreen)

it('a search that no node answered says so without naming finds, and is made again when asked for', async () => {
  const problem = { code: -32603, message: 'No node gives an answer.' }
  background.answers = {
    searchAllowances: () => {
      throw problem
    },
  }
  replaceView(sampleView)
  const screen = await renderScreen(<AllowancesScreen />)
  const shows = (text: string) =>
    vi.waitFor(async () => {
      await act(async () => undefined)
      expect(screen.textContent).toContain(text)
    })
  await shows(problem.message)
  expect(screen.textContent).not.toContain('What was found before is shown')
  const search = { fromBlock: 0, toBlock: 9, isComplete: true }
  background.answers = {
    searchAllowances: () => ({ search, allowances: [sampleAllowance({ kind: 'collection' })] }),
  }
  await click('Try again')
  await shows('Take back')
  expect(screen.textContent).not.toContain(problem.message)
})

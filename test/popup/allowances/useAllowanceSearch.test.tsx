// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { useAllowanceSearch } from '../../../src/popup/allowances/useAllowanceSearch.ts'
import type { Amount } from '../../../src/protocol/primitives.ts'
import { sampleAllowance } from '../../defi/support/sampleAllowance.ts'
import { clearScreen, renderScreen } from '../approve/support/renderScreen.ts'
import { stubBackground } from '../approve/support/stubBackground.ts'

const background = stubBackground()
afterEach(clearScreen)

const collection = sampleAllowance({ kind: 'collection' })
const counted = { ...collection, atRisk: '7' as Amount }
const places = [{ accountId: collection.accountId, chainId: collection.chainId }]

function Search() {
  const [found] = [...useAllowanceSearch(places, true).values()]
  return <p>{found ? `at risk: ${found.allowances[0]?.atRisk ?? 'all'}` : 'nothing yet'}</p>
}

it('goes on after the chain is searched until what others may move is counted', async () => {
  const ends = { fromBlock: 0, toBlock: 9, isComplete: true }
  const answers = [
    { search: { ...ends, isCounting: true }, allowances: [collection] },
    { search: ends, allowances: [counted] },
  ]
  background.answers = { searchAllowances: () => answers.shift() }
  const screen = await renderScreen(<Search />)
  await vi.waitFor(async () => {
    await act(async () => undefined)
    expect(screen.textContent).toBe('at risk: 7')
  })
  expect(background.sent).toHaveLength(2)
})

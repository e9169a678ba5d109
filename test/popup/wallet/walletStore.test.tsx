// @vitest-environment happy-dom
import { act } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  patchView,
  replaceView,
  restoreView,
  useView,
  walletStore,
} from '../../../src/popup/wallet/walletStore.ts'
import { render } from '../support/render.tsx'
import { createSampleView } from '../support/sampleView.ts'

beforeEach(() => {
  walletStore.setState(walletStore.getInitialState(), true)
})

const status = () => walletStore.getState().view?.status

describe('the mirror of the view', () => {
  it('begins with what was kept, and follows snapshot and patches', () => {
    restoreView(createSampleView({ status: 'locked' }))
    expect(status()).toBe('locked')
    replaceView(createSampleView({ approvalCount: 2 }))
    expect(status()).toBe('unlocked')
    patchView({ status: 'locked', accounts: [] })
    expect(walletStore.getState().view).toEqual(
      createSampleView({ status: 'locked', accounts: [], approvalCount: 2 }),
    )
  })

  it('does not go back to what was kept once the background has spoken', () => {
    replaceView(createSampleView({ status: 'unlocked' }))
    restoreView(createSampleView({ status: 'locked' }))
    expect(status()).toBe('unlocked')
  })

  it('makes no view out of a patch alone', () => {
    patchView({ status: 'unlocked' })
    expect(walletStore.getState().view).toBeUndefined()
  })

  it('renders a screen anew only when its part changes', async () => {
    replaceView(createSampleView())
    const container = await render(<Names />)
    const before = namesRendered
    await act(async () => patchView({ approvalCount: 1 }))
    expect(namesRendered).toBe(before)
    const [account] = createSampleView().accounts
    await act(async () => patchView({ accounts: account ? [{ ...account, name: 'Savings' }] : [] }))
    expect(container.textContent).toBe('Savings')
  })
})

let namesRendered = 0

function Names() {
  namesRendered += 1
  return <p>{useView(({ accounts }) => accounts).map(({ name }) => name)}</p>
}

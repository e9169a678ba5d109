// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { UnlockScreen } from '../../../src/popup/unlock/UnlockScreen.tsx'
import { walletStore } from '../../../src/popup/wallet/walletStore.ts'
import { WalletError } from '../../../src/protocol/errors.ts'
import { fieldOf, press, render, type } from '../support/render.tsx'
import { createSampleView } from '../support/sampleView.ts'
import { stubWallet } from '../support/stubWallet.ts'
import { waitFor } from '../support/waitFor.ts'

const commands = stubWallet({
  unlock: ({ password }: { password: string }) => {
    if (password === 'right') return {}
    throw new WalletError('unauthorized', 'That is not the password.', { reason: 'wrongPassword' })
  },
})

beforeEach(() => {
  commands.length = 0
  walletStore.setState({ view: createSampleView({ status: 'locked', accounts: [], approvalCount: 2 }) })
})

describe('the unlock screen', () => {
  it('begins in the field, and says how many requests wait', async () => {
    const container = await render(<UnlockScreen />)
    expect(document.activeElement).toBe(fieldOf(container, 'Password'))
    expect(container.textContent).toContain('2 requests wait for you.')
  })

  it('ties a wrong password to the field, until another is typed', async () => {
    const container = await render(<UnlockScreen />)
    const field = fieldOf(container, 'Password')
    await type(field, 'wrong')
    await press(container, 'Unlock')
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'))
    const described = document.getElementById(field.getAttribute('aria-describedby') ?? '')
    expect(described?.textContent).toBe('That is not the password.')
    await type(field, 'righ')
    expect(field.hasAttribute('aria-invalid')).toBe(false)
  })

  it('sends nothing while the field is empty', async () => {
    const container = await render(<UnlockScreen />)
    await press(container, 'Unlock')
    expect(commands).toEqual([])
  })
})

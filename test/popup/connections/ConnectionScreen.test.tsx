// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { ConnectionScreen } from '../../../src/popup/connections/ConnectionScreen.tsx'
import { ConnectionsScreen } from '../../../src/popup/connections/ConnectionsScreen.tsx'
import { walletStore } from '../../../src/popup/wallet/walletStore.ts'
import { fill, getByName } from '../approve/support/renderScreen.ts'
import {
  base,
  ethereum,
  mainAccount,
  sampleView,
  savingsAccount,
  site,
} from '../approve/support/sampleView.ts'
import { tick } from '../approve/support/tick.ts'
import { fieldOf, press, render, type } from '../support/render.tsx'
import { stubWallet } from '../support/stubWallet.ts'
import { waitFor } from '../support/waitFor.ts'

const commands = stubWallet({
  changePermission: () => ({}),
  disconnectSite: () => ({}),
  updateSettings: () => ({}),
  disconnectAllSites: () => ({}),
})

beforeEach(() => {
  commands.length = 0
  walletStore.setState({ view: sampleView })
})

describe('a connection', () => {
  it('is changed as a whole, limit included, and only by Save', async () => {
    const container = await render(<ConnectionScreen params={{ origin: site }} />)
    await type(fieldOf(container, 'At most'), '12.5')
    await press(container, 'Set this limit')
    expect(container.querySelector('ul[aria-label="Limits set"]')?.textContent).toContain('12.5 ETH in a day')
    expect(commands).toEqual([])
    await press(container, 'Save')
    await waitFor(() => expect(commands[0]?.command).toBe('changePermission'))
    expect(commands[0]?.params).toMatchObject({
      origin: site,
      grant: { lasts: 'month', limits: [{ amount: '12500000000000000000', period: 'day' }] },
    })
  })

  it('is saved with each of its parts as the person chose it', async () => {
    const container = await render(<ConnectionScreen params={{ origin: site }} />)
    await tick('Savings')
    await fill(getByName('select', 'Account it uses'), savingsAccount)
    await fill(getByName('select', 'Network it is on'), base.id)
    await fill(getByName('select', 'How long'), 'week')
    await tick('Transactions')
    await tick('Every network')
    await tick('Ethereum')
    await press(container, 'Save')
    await waitFor(() => expect(commands[0]?.command).toBe('changePermission'))
    expect(commands[0]?.params).toEqual({
      origin: site,
      grant: {
        accounts: [savingsAccount, mainAccount],
        chainId: base.id,
        chains: [base.id, ethereum.id],
        mayAsk: ['messages', 'networks', 'tokens'],
        lasts: 'week',
        limits: [],
      },
    })
  })

  it('keeps the end that its site asked for, until the person says how long it lasts', async () => {
    const [permission] = sampleView.permissions
    if (!permission) return expect.fail()
    const endsAtMs = permission.lastUsedAtMs + 60_000
    walletStore.setState({ view: { ...sampleView, permissions: [{ ...permission, endsAtMs }] } })
    const container = await render(<ConnectionScreen params={{ origin: site }} />)
    await press(container, 'Save')
    await waitFor(() => expect(commands[0]?.params).toMatchObject({ grant: { endsAtMs } }))
    const life = [...container.querySelectorAll('select')].find(({ value }) => value === 'month')
    if (!life) return expect.fail()
    await fill(life, 'week')
    await press(container, 'Save')
    await waitFor(() => expect(commands[1]?.params).toMatchObject({ grant: { lasts: 'week' } }))
    expect(commands[1]?.params).not.toHaveProperty('grant.endsAtMs')
  })

  it('says what is wrong with a limit, and sets none', async () => {
    const container = await render(<ConnectionScreen params={{ origin: site }} />)
    await type(fieldOf(container, 'At most'), 'a lot')
    await press(container, 'Set this limit')
    expect(container.textContent).toContain('Write the most it may spend, as a number.')
    expect(container.querySelector('ul[aria-label="Limits set"]')).toBeNull()
  })

  it('is ended by one press', async () => {
    const container = await render(<ConnectionScreen params={{ origin: site }} />)
    await press(container, 'Disconnect')
    await waitFor(() =>
      expect(commands[0]).toMatchObject({ command: 'disconnectSite', params: { origin: site } }),
    )
  })

  it('tells the site that the wallet is MetaMask only once the person wants it', async () => {
    const container = await render(<ConnectionScreen params={{ origin: site }} />)
    const box = [...container.querySelectorAll('label')].find(({ textContent }) =>
      textContent?.includes('MetaMask'),
    )
    const input = box?.querySelector('input')
    expect(input?.checked).toBe(false)
    input?.click()
    await waitFor(() =>
      expect(commands[0]).toMatchObject({
        command: 'updateSettings',
        params: { metaMaskSites: [{ origin: site, on: true }] },
      }),
    )
  })

  it('that is gone says so', async () => {
    const container = await render(<ConnectionScreen params={{ origin: 'https://gone.example' }} />)
    expect(container.textContent).toContain('This site is not connected any more')
  })
})

describe('all connections', () => {
  it('say when each ends, the one used last first, and end together', async () => {
    const [permission] = sampleView.permissions
    if (!permission) return expect.fail()
    const older = {
      ...permission,
      origin: 'https://older.example' as typeof permission.origin,
      lasts: 'page' as const,
      lastUsedAtMs: permission.lastUsedAtMs - 1000,
    }
    walletStore.setState({ view: { ...sampleView, permissions: [older, permission] } })
    const container = await render(<ConnectionsScreen />)
    const origins = [...container.querySelectorAll('h2')].map(({ textContent }) => textContent)
    expect(origins).toEqual([new URL(site).host, 'older.example'])
    expect(container.textContent).toContain('when its page is closed')
    await press(container, 'Disconnect all')
    await waitFor(() => expect(commands[0]?.command).toBe('disconnectAllSites'))
  })
})

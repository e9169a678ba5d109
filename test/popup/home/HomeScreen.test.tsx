// @vitest-environment happy-dom
import '../support/inEnglish.ts'
import { act } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { HomeScreen } from '../../../src/popup/home/HomeScreen.tsx'
import { patchView, walletStore } from '../../../src/popup/wallet/walletStore.ts'
import { evmAccountId, nativeAssetId } from '../../../src/protocol/ids.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import type { Holdings } from '../../../src/protocol/view.ts'
import { press, render } from '../support/render.tsx'
import { createSampleView } from '../support/sampleView.ts'
import { stubWallet } from '../support/stubWallet.ts'

const commands = stubWallet({
  getSafety: () => ({ phrases: [], slots: [], reminders: [] }),
  refreshHoldings: () => ({}),
  lock: () => ({}),
  selectChain: () => ({}),
})

const view = createSampleView()
const [chain] = view.chains
const accountId = evmAccountId('0x8f3a21c9bd4412ab7ef0056a9d38e7715ac341c9')
const devnetId = 'eip155:31337' as typeof view.activeChainId
const ether = { id: nativeAssetId(view.activeChainId), type: 'native', symbol: 'ETH', name: 'Ether' } as const

function holdings(wei: bigint, changes: Partial<Holdings> = {}): Holdings {
  const assets = [{ asset: { ...ether, decimals: 18 }, amount: toAmount(wei) }]
  return { accountId, chainId: view.activeChainId, assets, fetchedAtMs: Date.now(), ...changes }
}

beforeEach(() => {
  commands.length = 0
  walletStore.setState({ view })
})

describe('the home screen', () => {
  it('has holdings read when it opens and when another account is chosen', async () => {
    await render(<HomeScreen />)
    const readings = () => commands.filter(({ command }) => command === 'refreshHoldings')
    expect(readings()).toHaveLength(1)
    const other = evmAccountId('0x1c88a2e609bd5512e0f463c74b2c91d077ae3f05')
    await act(async () => patchView({ activeAccountId: other }))
    expect(readings()).toHaveLength(2)
  })

  it('says that it is reading, then what there is', async () => {
    const container = await render(<HomeScreen />)
    expect(container.textContent).toContain('Reading your balance')
    await act(async () => patchView({ holdings: [holdings(2_418_000_000_000_000_000n)] }))
    expect(container.textContent).toContain('2.418 ETH')
    expect(container.textContent).not.toContain('Begin by receiving')
  })

  it('leads to receiving first where there is nothing', async () => {
    walletStore.setState({ view: { ...view, holdings: [holdings(0n)] } })
    expect((await render(<HomeScreen />)).textContent).toContain('Begin by receiving')
  })

  it('says how old amounts are that could not be read again, and why', async () => {
    const old = holdings(1n, { fetchedAtMs: Date.now() - 300_000, problem: 'The nodes do not answer.' })
    walletStore.setState({ view: { ...view, holdings: [old] } })
    const { textContent } = await render(<HomeScreen />)
    expect(textContent).toContain('As of 5 min. ago')
    expect(textContent).toContain('The nodes do not answer.')
  })

  it('shows no amount and no age for what was never read', async () => {
    const never = { ...holdings(0n), assets: [], fetchedAtMs: 0, problem: 'The nodes do not answer.' }
    walletStore.setState({ view: { ...view, holdings: [never] } })
    const { textContent } = await render(<HomeScreen />)
    expect(textContent).toContain('—')
    expect(textContent).not.toMatch(/0 ETH|As of/)
  })

  it('marks a test network, and leads to requests that wait', async () => {
    const chains = chain ? [{ ...chain, testnet: true }] : []
    walletStore.setState({ view: { ...view, chains, approvalCount: 1 } })
    const container = await render(<HomeScreen />)
    expect(container.textContent).toContain('Test network')
    expect(container.querySelector('a[href="#/approve"]')?.textContent).toBe('One request waits for you')
  })

  it('shows every network in its menu, those for tests apart', async () => {
    const chains = chain ? [chain, { ...chain, id: devnetId, name: 'Devnet', testnet: true }] : []
    walletStore.setState({ view: { ...view, chains } })
    const container = await render(<HomeScreen />)
    await press(container, 'Network menu')
    expect(container.querySelector('dialog[open]')?.textContent).toMatch(
      /NetworksEEthereum.*Test networksDDevnet/,
    )
    await press(container, 'DDevnet')
    expect(commands.at(-1)).toMatchObject({ command: 'selectChain', params: { chainId: devnetId } })
  })
})

// @vitest-environment happy-dom
import '../../support/inEnglish.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { TokenSection } from '../../../../src/popup/home/tokens/TokenSection.tsx'
import { SendScreen } from '../../../../src/popup/send/SendScreen.tsx'
import { walletStore } from '../../../../src/popup/wallet/walletStore.ts'
import { nativeAssetId, tokenAssetId } from '../../../../src/protocol/ids.ts'
import { toAmount } from '../../../../src/protocol/primitives.ts'
import { press, render } from '../../support/render.tsx'
import { createSampleView } from '../../support/sampleView.ts'
import { stubWallet } from '../../support/stubWallet.ts'
import { waitFor } from '../../support/waitFor.ts'

const commands = stubWallet({ removeToken: () => ({}) })
const address = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const view = createSampleView()
const chainId = view.activeChainId
const usdc = {
  id: tokenAssetId(chainId, 'erc20', address),
  type: 'erc20',
  symbol: 'USDC',
  name: 'USD Coin',
  decimals: 6,
  address,
} as const
const ether = {
  id: nativeAssetId(chainId),
  type: 'native',
  symbol: 'ETH',
  name: 'Ether',
  decimals: 18,
} as const

beforeEach(() => {
  commands.length = 0
  window.location.hash = ''
  const assets = [
    { asset: ether, amount: toAmount(0n) },
    { asset: usdc, amount: toAmount(3_200_123_456n) },
  ]
  const [account] = view.accounts
  if (!account) throw new Error('The sample has an account')
  const holdings = [{ accountId: account.id, chainId, assets, fetchedAtMs: Date.now() }]
  walletStore.setState({ view: { ...view, holdings } })
})

describe('the tokens on the home screen', () => {
  it('shows what is held of each, and of one that is opened its contract with its checksum', async () => {
    const container = await render(<TokenSection />)
    expect(container.querySelectorAll('li')).toHaveLength(1)
    await press(container, 'UUSD CoinUSDC3,200.123456 USDC')
    expect(container.querySelector('dialog[open]')?.textContent).toContain(
      '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48',
    )
  })

  it('hides a token', async () => {
    const container = await render(<TokenSection />)
    await press(container, 'UUSD CoinUSDC3,200.123456 USDC')
    await press(container, 'Hide token')
    await waitFor(() => expect(container.querySelector('dialog[open]')).toBeNull())
    expect(commands).toMatchObject([{ command: 'removeToken', params: { chainId, address } }])
  })

  it('leads to sending that token', async () => {
    const container = await render(<TokenSection />)
    await press(container, 'UUSD CoinUSDC3,200.123456 USDC')
    await press(container, 'Send')
    const send = await render(<SendScreen />)
    expect(send.querySelector('select')?.value).toBe(usdc.id)
  })
})

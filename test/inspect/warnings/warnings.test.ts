import { describe, expect, it } from 'vitest'
import { ethereum } from '../../../src/chains/networks/ethereum.ts'
import { builtInChains } from '../../../src/chains/networks/networks.ts'
import { findBuiltInTokens } from '../../../src/chains/tokens/builtInTokens.ts'
import { warnAboutChain } from '../../../src/inspect/warnings/warnAboutChain.ts'
import { warnAboutConnection } from '../../../src/inspect/warnings/warnAboutConnection.ts'
import { warnAboutToken } from '../../../src/inspect/warnings/warnAboutToken.ts'
import type { Chain, Token } from '../../../src/protocol/chain.ts'
import type { Warning } from '../../../src/protocol/explanation.ts'
import { evmChainId, type Origin } from '../../../src/protocol/ids.ts'

const list = (warnings: readonly Warning[]) => warnings.map(({ level, risk }) => `${level} ${risk}`)

describe('a site that wants to connect', () => {
  const known = ['https://app.uniswap.org', 'https://aave.com', 'http://127.0.0.1:8546'] as Origin[]
  const warn = (origin: string, firstSeen = false) =>
    list(warnAboutConnection({ origin: origin as Origin, firstSeen, knownOrigins: known }))

  it('that is known is no cause for worry', () => {
    expect(warn('https://app.uniswap.org')).toEqual([])
  })

  it('is here for the first time', () => {
    expect(warn('https://other.example', true)).toEqual(['info first-seen-site'])
  })

  it.each([
    'https://app.uniswop.org',
    'https://app.unisswap.org',
    'https://app.uinswap.org',
    'https://app.un1swap.org',
    'https://app.uniswap.org.evil.test',
    'https://app-uniswap-org.evil.test',
  ])('%s imitates a site that was used', (origin) => {
    expect(warn(origin)).toEqual(['danger lookalike-site'])
  })

  it('is not suspected for being a part of a known one, or merely short', () => {
    expect(warn('https://governance.aave.com')).toEqual([])
    expect(warn('http://127.0.0.2:8546')).toEqual(['caution http-origin'])
    expect(warn('https://uniswap.org')).toEqual([])
  })
})

describe('a chain that a site wants added', () => {
  const chain = (given: Partial<Chain> = {}): Chain => ({
    ...ethereum,
    id: evmChainId(4242),
    name: 'Somewhere',
    rpcUrls: ['https://rpc.somewhere.example'],
    builtIn: false,
    ...given,
  })
  const warn = (given: Partial<Chain> = {}) =>
    list(warnAboutChain({ chain: chain(given), knownChains: builtInChains }))

  it('is always of nodes that the site chose', () => {
    expect(warn()).toEqual(['caution unknown-chain'])
  })

  it('imitates another by its name', () => {
    expect(warn({ name: 'Ethereum' })).toContain('danger chain-imitates-another')
    expect(warn({ name: 'ЕTHEREUM' })).toContain('danger chain-imitates-another')
  })

  it('C3: sets other nodes for one that is there', () => {
    expect(warn({ id: ethereum.id, name: 'Ethereum' })).toContain('danger chain-replaces-nodes')
    expect(warn({ ...ethereum })).toEqual([])
  })

  it('counts its coin in an unusual way', () => {
    const nativeCurrency = { name: 'Coin', symbol: 'COIN', decimals: 6 }
    expect(warn({ nativeCurrency })).toContain('caution chain-odd-decimals')
  })
})

describe('a token that a site wants shown', () => {
  const tokens = findBuiltInTokens(ethereum.id)
  const warn = (given: Partial<Token>) => {
    const token = { ...(tokens[0] as Token), address: `0x${'cc'.repeat(20)}`, symbol: 'NEW', ...given }
    return list(warnAboutToken({ token, tokens }))
  }

  it('with a name of its own is no cause for worry', () => {
    expect(warn({})).toEqual([])
  })

  it('that is the known one itself is none either', () => {
    expect(warn({ ...(tokens[0] as Token) })).toEqual([])
  })

  it.each(['USDC', 'usdc', 'USDС', 'U.S.D.C', 'USD C', 'ETH', 'ЕTH'])(
    'B10: %s imitates another',
    (symbol) => {
      expect(warn({ symbol })).toContain('danger lookalike-token')
    },
  )

  it.each(['claim-usdc.com', 'Visit t.me/drop', '$ 5000 voucher', 'ETH and pay nothing'])(
    '“%s” is no symbol but an invitation',
    (symbol) => {
      expect(warn({ symbol })).toEqual(['caution token-strange-symbol'])
    },
  )

  it.each(['USDC.e', 'BTC.b', '1INCH', 'BPT 80 WETH', 'WIN'])('“%s” is a symbol', (symbol) => {
    expect(warn({ symbol })).toEqual([])
  })

  it('B10: mixes letters of several scripts', () => {
    expect(warn({ symbol: 'NЕW' })).toEqual(['caution token-strange-symbol'])
  })
})

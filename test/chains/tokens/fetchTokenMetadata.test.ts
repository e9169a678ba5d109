import { encodeAbiParameters, stringToHex } from 'viem/utils'
import { describe, expect, it } from 'vitest'
import { NodeRpcError } from '../../../src/chains/rpc/nodeRpcError.ts'
import { fetchTokenMetadata } from '../../../src/chains/tokens/fetchTokenMetadata.ts'
import { createStubRpc } from '../support/stubRpc.ts'

const address = `0x${'11'.repeat(20)}` as const
const text = (value: string) => encodeAbiParameters([{ type: 'string' }], [value])
const word = (value: bigint) => encodeAbiParameters([{ type: 'uint256' }], [value])
const reverted = new NodeRpcError({ code: 3, message: 'execution reverted' })

type Token = { name?: unknown; symbol?: unknown; decimals?: unknown; isErc721?: unknown }

/** A contract that answers as told, and reverts on everything else. */
function describeToken(token: Token) {
  const answers: Record<string, unknown> = {
    '0x06fdde03': token.name,
    '0x95d89b41': token.symbol,
    '0x313ce567': token.decimals,
    '0x01ffc9a7': token.isErc721,
  }
  const rpc = createStubRpc({
    eth_call: ([call]: readonly { data: string }[]) => answers[call?.data.slice(0, 10) ?? ''] ?? reverted,
  })
  return fetchTokenMetadata(rpc, address)
}

describe('fetchTokenMetadata', () => {
  it('reads an ERC-20', async () => {
    const token = { name: text('USD Coin'), symbol: text('USDC'), decimals: word(6n) }
    expect(await describeToken(token)).toEqual({
      address,
      standard: 'erc20',
      name: 'USD Coin',
      symbol: 'USDC',
      decimals: 6,
    })
  })

  it('reads names of 32 bytes, as MKR has them', async () => {
    const symbol = stringToHex('MKR', { size: 32 })
    expect(await describeToken({ symbol, decimals: word(18n) })).toMatchObject({
      symbol: 'MKR',
      decimals: 18,
    })
  })

  it('tells an ERC-721 by ERC-165', async () => {
    const token = { name: text('Punks'), isErc721: word(1n) }
    expect(await describeToken(token)).toMatchObject({ standard: 'erc721', decimals: 0, name: 'Punks' })
  })

  it('takes no contract that reverts on everything, and no empty account, for a token', async () => {
    expect(await describeToken({})).toBeUndefined()
    expect(await describeToken({ name: '0x', symbol: '0x', decimals: '0x', isErc721: '0x' })).toBeUndefined()
  })

  it.each([word(37n), word(2n ** 256n - 1n), '0x06'])(
    'C2: knows no decimals when the contract says %s',
    async (decimals) => {
      expect(await describeToken({ symbol: text('ODD'), decimals })).toMatchObject({ decimals: undefined })
    },
  )

  it('C2: cleans and cuts names of strangers', async () => {
    const token = { symbol: text(`U\u202eS\u0000\u200bDC${'x'.repeat(400)}`), name: text('\u202eclaim now') }
    const metadata = await describeToken(token)
    expect(metadata?.symbol).toMatch(/^USDCx{28}$/)
    expect(metadata?.name).toBe('claim now')
  })

  it.each([
    ['a length beyond the data', `0x${'00'.repeat(31)}20${'ff'.repeat(32)}`],
    ['an offset beyond the data', `0x${'ff'.repeat(64)}`],
    ['more than any name needs', text('x'.repeat(5_000))],
    ['half a word', `0x${'00'.repeat(16)}`],
  ])('C2: reads nothing from a name with %s', async (_, name) => {
    expect(await describeToken({ name, symbol: text('OK') })).toMatchObject({ name: '', symbol: 'OK' })
  })
})

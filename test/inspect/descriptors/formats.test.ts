import { getAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import { readInteroperableAddress } from '../../../src/inspect/descriptors/interoperableAddress.ts'
import { createNode, dai, me, stranger, usdc } from '../support/stubContext.ts'
import { vault } from './support/descriptors.ts'
import { renderOne, renderRows } from './support/renderCall.ts'

const MAX = 2n ** 256n - 1n

describe('a value in the format that its descriptor names (ERC-7730)', () => {
  it.each([
    ['uint256', MAX, { format: 'raw' }, `${MAX}`],
    ['int256', -7n, { format: 'raw' }, '-7'],
    ['string', 'žluťoučký', { format: 'raw' }, 'žluťoučký'],
    ['bytes', '0x123456789a', { format: 'raw' }, '0x123456789a'],
    ['bool', true, { format: 'raw' }, 'true'],
    ['address', stranger, { format: 'raw' }, '0xb2b2b2b2b2B2b2B2B2b2b2B2B2b2B2B2b2b2b2b2'],
    ['uint256', 198_661_440_000_000_000n, { format: 'amount' }, '0.19866144 ETH'],
    ['uint256', 8250, { format: 'duration' }, '02:17:30'],
    ['uint256', 400_000, { format: 'duration' }, '111:06:40'],
    ['uint256', 10, { format: 'unit', params: { base: 'h' } }, '10 h'],
    ['uint256', 15, { format: 'unit', params: { base: 'd', decimals: 1 } }, '1.5 d'],
    ['uint256', 36_000, { format: 'unit', params: { base: 's', prefix: true } }, '36ks'],
    ['uint256', 1, { format: 'chainId' }, 'Ethereum'],
    ['uint256', 8453, { format: 'chainId' }, 'Base'],
    ['uint256', 987_654_321, { format: 'chainId' }, 'network 987654321'],
    [
      'uint256',
      1_709_191_632,
      { format: 'date', params: { encoding: 'timestamp' } },
      'Thu, 29 Feb 2024 07:27:12 GMT',
    ],
    ['uint256', MAX, { format: 'date', params: { encoding: 'timestamp' } }, `later than any date (${MAX})`],
    ['address', dai, { format: 'tokenTicker' }, 'DAI'],
  ])('%s %s as %o', async (type, value, field, expected) => {
    expect(await renderOne(type, value, field)).toBe(expected)
  })

  it('a date by the height of a block is an estimate from the pace of the chain', async () => {
    const eth_getBlockByNumber = ([tag]: readonly unknown[]) =>
      tag === 'latest'
        ? { number: '0x2710', timestamp: '0x65e03c10' }
        : { number: '0x2328', timestamp: '0x65e00d30' }
    const field = { format: 'date', params: { encoding: 'blockheight' } }
    const context = { rpc: createNode({ eth_getBlockByNumber }) }
    expect(await renderOne('uint256', 10_100, field, { context })).toBe('Thu, 29 Feb 2024 08:30:56 GMT')
    expect(await renderOne('uint256', 10_100, field)).toBe('10100')
  })

  it('an enumeration by its values, and what it does not know as it is', async () => {
    const field = { format: 'enum', params: { $ref: '$.metadata.enums.rates' } }
    const file = { metadata: { enums: { rates: { 1: 'Stable' } } } }
    expect(await renderOne('uint8', 1, field, { file })).toBe('Stable')
    expect(await renderOne('uint8', 9, field, { file })).toBe('9')
  })

  it('an item of a collection, by what the wallet calls the collection, or by its address', async () => {
    const field = { format: 'nftName', params: { collection: vault } }
    expect(await renderOne('uint256', 1036, field)).toBe(`${vault} #1036`)
  })

  it('an address that says its chain (ERC-7930), with the checksum over both', async () => {
    const bytes = '0x00010000010114d8da6bf26964af9d7eed9e03e53415d37aa96045'
    const name = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045@eip155:1#4CA88C9C'
    expect(await renderOne('bytes', bytes, { format: 'interoperableAddressName' })).toBe(name)
    expect(await renderOne('bytes', '0x0001', { format: 'interoperableAddressName' })).toBe('0x0001')
    expect(
      readInteroperableAddress('0x00020000010114d8da6bf26964af9d7eed9e03e53415d37aa96045'),
    ).toBeUndefined()
    expect(readInteroperableAddress('0x00010000010114d8da6bf26964af9d7eed9e03e53415d37aa9')).toBeUndefined()
  })

  it('what is encrypted by the words for that, never as if it were the amount', async () => {
    const encryption = { scheme: 'fhevm', plaintextType: 'uint64', fallbackLabel: '[Encrypted amount]' }
    const field = { format: 'tokenAmount', params: { token: usdc }, encryption }
    expect(await renderOne('bytes32', `0x${'07'.repeat(32)}`, field)).toBe('[Encrypted amount]')
  })

  it('a literal in the place of a field', async () => {
    const fields = [{ value: 'Pool 7', label: 'Where', format: 'raw' }]
    expect(await renderRows({ key: 'act(uint256 x)', args: [1n], fields })).toEqual(['Where: Pool 7'])
  })

  it('a format that nobody knows as it is', async () => {
    expect(await renderOne('uint256', 5, { format: 'telepathy' })).toBe('5')
  })
})

describe('an amount of a token', () => {
  const amount = (value: bigint, params: object, given = {}) =>
    renderOne('uint256', value, { format: 'tokenAmount', params }, given)

  it('has the decimals and the name that the wallet knows', async () => {
    expect(await amount(1_500_000n, { token: usdc })).toBe('1.5 USDC')
    expect(await amount(0n, { token: usdc })).toBe('0 USDC')
    expect(await amount(1n, { token: usdc })).toBe('0.000001 USDC')
  })

  it('from the threshold on is said in the words for it', async () => {
    const params = { token: usdc, threshold: '0xff' }
    expect(await amount(255n, params)).toBe('Unlimited USDC')
    expect(await amount(254n, params)).toBe('0.000254 USDC')
    expect(await amount(255n, { ...params, message: 'All' })).toBe('All USDC')
  })

  it('is of the coin where the address stands for it', async () => {
    const native = `0x${'ee'.repeat(20)}`
    expect(await amount(10n ** 18n, { token: native, nativeCurrencyAddress: native })).toBe('1 ETH')
    expect(await amount(10n ** 18n, { token: native, nativeCurrencyAddress: [usdc, native] })).toBe('1 ETH')
    expect(await amount(1_000_000n, { token: usdc, nativeCurrencyAddress: [native] })).toBe('1 USDC')
  })

  it('of the coin is said in the words for it from the threshold on, wherever the address is said', async () => {
    const coin = `0x${'00'.repeat(20)}`
    const all = { threshold: '0xff', message: 'All' }
    const params = { token: coin, nativeCurrencyAddress: coin, ...all }
    expect(await amount(255n, params)).toBe('All ETH')
    expect(await amount(254n, params)).toBe('0.000000000000000254 ETH')
    expect(await amount(255n, { ...params, nativeCurrencyAddress: [usdc, coin] })).toBe('All ETH')
    expect(await amount(255n, { ...params, message: undefined })).toBe('Unlimited ETH')
    expect(await amount(255n, { ...params, chainId: 137 })).toBe('All POL')
    const named = { token: '$.metadata.constants.coin', nativeCurrencyAddress: '$.metadata.constants.coin' }
    const file = { metadata: { owner: 'Example Vaults', constants: { coin } } }
    expect(await amount(255n, { ...named, ...all }, { file })).toBe('All ETH')
    const definitions = {
      sum: { label: 'X', format: 'tokenAmount', params: { nativeCurrencyAddress: coin } },
    }
    const field = { $ref: '$.display.definitions.sum', params: { token: coin, ...all } }
    expect(await renderOne('uint256', 255n, field, { display: { definitions } })).toBe('All ETH')
    const sentence = { format: { interpolatedIntent: 'Take {x}' } }
    expect(await amount(255n, params, sentence)).toBe('All ETH')
  })

  it('of a coin whose address only the request says is still told as an amount of it', async () => {
    const coin = `0x${'00'.repeat(20)}`
    const maps = { coins: { values: { '255': coin } } }
    const nativeCurrencyAddress = [{ map: '$.metadata.maps.coins', keyPath: 'x' }]
    const file = { metadata: { owner: 'Example Vaults', maps } }
    const params = { token: coin, nativeCurrencyAddress, threshold: '0xff' }
    expect(await amount(255n, params, { file })).toBe('0.000000000000000255 ETH')
  })

  it('of another chain is named by what the wallet knows there, and by nobody here', async () => {
    const onBase = '0x833589fcd6edb6e08f4c7c32d4f71b54bda02913'
    expect(await amount(1_000_000n, { token: onBase, chainId: 8453 })).toBe('1 USDC')
    expect(await amount(1_000_000n, { token: usdc, chainId: 8453 })).toBe('1000000 of an unknown token')
  })

  it('that nobody can name is said to be of an unknown token, in the row and in the sentence', async () => {
    const format = { interpolatedIntent: 'Pay {x}' }
    expect(await amount(7n, { token: vault }, { format })).toBe('7 of an unknown token')
  })

  it('that names itself is said to have named itself', async () => {
    const context = { rpc: createNode({ eth_call: tokenNamed('Tether to vitalik.eth') }) }
    expect(await amount(5n, { token: vault }, { context })).toBe(
      '5 “Tether to vitalik.eth” (as the token calls itself)',
    )
  })
})

describe('an address', () => {
  const name = (address: string, params: object = {}, given = {}) =>
    renderOne('address', address, { format: 'addressName', params }, given)
  const permit2 = '0x000000000022D473030F116dDEE9F6B43aC78BA3'
  const full = '0xb2b2b2b2b2B2b2B2B2b2b2B2B2b2B2B2b2b2b2b2'

  it('stands in full with its checksum, beside the name that the wallet has for it', async () => {
    expect(await name(stranger)).toBe(full)
    expect(await name(permit2)).toBe(`Permit2 ${permit2}`)
    expect(await name(me)).toMatch(/^your account 0xA1/)
  })

  it('is named from no other source than the descriptor takes', async () => {
    expect(await name(permit2, { sources: ['local'] })).toBe(`Permit2 ${permit2}`)
    expect(await name(permit2, { sources: ['ens'] })).toBe(permit2)
  })

  it('is not named by what a contract calls itself', async () => {
    const context = { rpc: createNode({ eth_call: tokenNamed('Your bank') }) }
    expect(await name(stranger, {}, { context })).toBe(full)
  })

  it('that is not of the kind expected is said not to be, and has no name', async () => {
    expect(await name(stranger, { types: ['eoa'] })).toBe(
      `${full} (a contract, where an account is expected)`,
    )
    expect(await name(permit2, { types: ['wallet', 'eoa'] })).toBe(
      `${permit2} (a contract, where an account of yours or an account is expected)`,
    )
    expect(await name(me, { types: ['contract'] })).toMatch(/\(an account, where a contract is expected\)$/)
    expect(await name(me, { types: ['wallet'] })).toMatch(/^your account/)
    expect(await name(stranger, { types: ['contract'] })).toBe(full)
  })

  it('of a kind that no node can tell is left as it is', async () => {
    const context = { rpc: createNode({ eth_getCode: () => 'nonsense' }) }
    expect(await name(stranger, { types: ['eoa'] }, { context })).toBe(full)
  })

  it('that stands for the sender is the sender', async () => {
    const nobody = `0x${'00'.repeat(20)}`
    expect(await name(nobody, { senderAddress: [nobody] })).toBe(getAddress(me))
    expect(await name(stranger, { senderAddress: nobody })).toBe(full)
  })
})

/** What a contract answers that says it is a token of that name, with no decimals. */
function tokenNamed(text: string) {
  const word = (value: bigint) => value.toString(16).padStart(64, '0')
  const bytes = Buffer.from(text).toString('hex').padEnd(64, '0')
  return ([call]: readonly unknown[]) => {
    const { data } = call as { data: string }
    if (data.startsWith('0x313ce567') || data.startsWith('0x01ffc9a7')) return `0x${word(0n)}`
    return `0x${word(32n)}${word(BigInt(text.length))}${bytes}`
  }
}

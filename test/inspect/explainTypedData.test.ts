import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { RpcUnavailableError } from '../../src/chains/rpc/rpcErrors.ts'
import { explainTypedData } from '../../src/inspect/explainTypedData.ts'
import { PERMIT2_ADDRESS } from '../../src/inspect/permit2.ts'
import { SignatureExplanation } from '../../src/protocol/explanation.ts'
import {
  createContext,
  createNode,
  createRpc,
  dai,
  me,
  nowMs,
  router,
  stranger,
  usdc,
} from './support/stubContext.ts'
import { createTypedData } from './support/typedData.ts'

const soon = String(nowMs / 1000 + 1_800)
const months = String(nowMs / 1000 + 90 * 86_400)
const max160 = (2n ** 160n - 1n).toString()
const max256 = (2n ** 256n - 1n).toString()

async function explain(typed: object, rpc = createNode()) {
  const o = { ...createContext({ rpc }), json: JSON.stringify(typed), address: me }
  return v.parse(SignatureExplanation, await explainTypedData(o))
}
async function warn(typed: object, rpc = createNode()) {
  return (await explain(typed, rpc)).warnings.map(({ level, risk }) => `${level} ${risk}`)
}

const eip2612 = (given: object = {}) =>
  createTypedData({
    domain: { name: 'USD Coin', version: '2', chainId: 1, verifyingContract: usdc },
    primaryType: 'Permit',
    types: {
      Permit: ['address owner', 'address spender', 'uint256 value', 'uint256 nonce', 'uint256 deadline'],
    },
    message: { owner: me, spender: router, value: '250000000', nonce: '0', deadline: soon, ...given },
  })
const daiPermit = (allowed: boolean, expiry = soon) =>
  createTypedData({
    domain: { name: 'Dai Stablecoin', version: '1', chainId: 1, verifyingContract: dai },
    primaryType: 'Permit',
    types: {
      Permit: ['address holder', 'address spender', 'uint256 nonce', 'uint256 expiry', 'bool allowed'],
    },
    message: { holder: me, spender: router, nonce: '0', expiry, allowed },
  })
const permit2Domain = { name: 'Permit2', chainId: 1, verifyingContract: PERMIT2_ADDRESS }
const detailsType = ['address token', 'uint160 amount', 'uint48 expiration', 'uint48 nonce']
const details = (token: string, amount: string, expiration = soon) => ({
  token,
  amount,
  expiration,
  nonce: '0',
})
const permitSingle = (given: object = {}) =>
  createTypedData({
    domain: permit2Domain,
    primaryType: 'PermitSingle',
    types: {
      PermitDetails: detailsType,
      PermitSingle: ['PermitDetails details', 'address spender', 'uint256 sigDeadline'],
    },
    message: { details: details(usdc, '1000000'), spender: router, sigDeadline: soon, ...given },
  })
const transferFrom = (
  primaryType: string,
  permitted: object,
  extra: { types?: object; message?: object } = {},
) =>
  createTypedData({
    domain: permit2Domain,
    primaryType,
    types: {
      TokenPermissions: ['address token', 'uint256 amount'],
      [primaryType]: [
        `TokenPermissions${Array.isArray(permitted) ? '[]' : ''} permitted`,
        'address spender',
        'uint256 nonce',
        'uint256 deadline',
        ...(extra.types ? ['Witness witness'] : []),
      ],
      ...extra.types,
    },
    message: { permitted, spender: router, nonce: '0', deadline: soon, ...extra.message },
  })

describe('what a signature permits', () => {
  it('EIP-2612: an allowance, until it is taken back', async () => {
    const explained = await explain(eip2612())
    expect(explained.permits).toMatchObject([
      {
        asset: { symbol: 'USDC', decimals: 6 },
        spender: { address: router, name: 'Uniswap', kind: 'contract' },
        amount: '250000000',
        unlimited: false,
        deadlineMs: Number(soon) * 1000,
      },
    ])
    expect(explained.sentences[0]).toBe('Uniswap may move up to 250 USDC, until you take that back.')
    expect(explained.warnings).toMatchObject([{ risk: 'permit', level: 'caution' }])
    expect(explained.fields).toHaveLength(5)
    expect(explained.domain).toHaveLength(4)
  })

  it('DAI: all or nothing', async () => {
    expect((await explain(daiPermit(true))).permits).toMatchObject([
      { unlimited: true, asset: { symbol: 'DAI' } },
    ])
    const refused = await explain(daiPermit(false))
    expect(refused.permits).toMatchObject([{ amount: '0', unlimited: false }])
    expect(refused.sentences[0]).toBe('Uniswap may no longer move your DAI.')
    expect(refused.warnings).toEqual([])
    expect(await warn(daiPermit(true, '0'))).toContain('caution permit-long-deadline')
  })

  it('Permit2: allowances of one token or of several, with their end', async () => {
    const single = await explain(permitSingle())
    expect(single.permits).toMatchObject([{ amount: '1000000', deadlineMs: Number(soon) * 1000 }])
    expect(single.sentences[0]).toBe('Uniswap may move up to 1 USDC.')
    const batch = createTypedData({
      domain: permit2Domain,
      primaryType: 'PermitBatch',
      types: {
        PermitDetails: detailsType,
        PermitBatch: ['PermitDetails[] details', 'address spender', 'uint256 sigDeadline'],
      },
      message: { details: [details(usdc, '5'), details(dai, max160)], spender: router, sigDeadline: soon },
    })
    expect((await explain(batch)).permits).toMatchObject([
      { asset: { symbol: 'USDC' }, amount: '5', unlimited: false },
      { asset: { symbol: 'DAI' }, amount: max160, unlimited: true },
    ])
  })

  it('Permit2: one transfer, of one token or of several, with a witness or without', async () => {
    const one = { token: usdc, amount: '5000000' }
    const single = await explain(transferFrom('PermitTransferFrom', one))
    expect(single.sentences[0]).toBe('Uniswap may take 5 USDC once.')
    const several = await explain(transferFrom('PermitBatchTransferFrom', [one, { token: dai, amount: '7' }]))
    expect(several.permits).toHaveLength(2)
    const witness = { types: { Witness: ['address user'] }, message: { witness: { user: me } } }
    const witnessed = await explain(transferFrom('PermitWitnessTransferFrom', one, witness))
    expect(witnessed.permits).toMatchObject([{ amount: '5000000' }])
    expect(witnessed.fields.map(({ path }) => path)).toContain('witness.user')
  })

  it('EIP-3009: a transfer that somebody else hands in', async () => {
    const typed = createTypedData({
      domain: { name: 'USD Coin', version: '2', chainId: 1, verifyingContract: usdc },
      primaryType: 'TransferWithAuthorization',
      types: {
        TransferWithAuthorization: [
          'address from',
          'address to',
          'uint256 value',
          'uint256 validAfter',
          'uint256 validBefore',
          'bytes32 nonce',
        ],
      },
      message: {
        from: me,
        to: stranger,
        value: '5000000',
        validAfter: '0',
        validBefore: soon,
        nonce: `0x${'00'.repeat(32)}`,
      },
    })
    expect((await explain(typed)).sentences[0]).toBe('0xb2b2…b2b2 may take 5 USDC once.')
  })

  it('EIP-4494: one NFT', async () => {
    const typed = createTypedData({
      domain: { name: 'Positions', version: '1', chainId: 1, verifyingContract: stranger },
      primaryType: 'Permit',
      types: { Permit: ['address spender', 'uint256 tokenId', 'uint256 nonce', 'uint256 deadline'] },
      message: { spender: router, tokenId: '7', nonce: '0', deadline: soon },
    })
    expect((await explain(typed)).permits).toMatchObject([
      { asset: { type: 'erc721', tokenId: '7' }, amount: '1' },
    ])
  })
})

describe('warnings', () => {
  it('no limit, as each standard writes it', async () => {
    expect(await warn(eip2612({ value: max256 }))).toEqual(['danger permit-unlimited', 'caution permit'])
    expect(await warn(permitSingle({ details: details(usdc, max160) }))).toContain('danger permit-unlimited')
    expect(await warn(daiPermit(true))).toContain('danger permit-unlimited')
  })

  it('no end, or one that is months away', async () => {
    expect(await warn(eip2612({ deadline: max256 }))).toContain('caution permit-long-deadline')
    expect(await warn(eip2612({ deadline: months }))).toContain('caution permit-long-deadline')
    expect(await warn(permitSingle({ details: details(usdc, '5', months) }))).toContain(
      'caution permit-long-deadline',
    )
  })

  it('for an address without code', async () => {
    expect(await warn(eip2612({ spender: stranger }), createNode({}, [stranger]))).toContain(
      'danger permit-to-account',
    )
  })

  it('for another owner', async () => {
    expect(await warn(eip2612({ owner: stranger }))).toContain('caution permit-other-owner')
  })

  it('named like a permit or an order, and not readable', async () => {
    const typed = createTypedData({
      domain: { name: 'Market', chainId: 1 },
      primaryType: 'OrderComponents',
      types: { OrderComponents: ['address offerer', 'uint256 price'] },
      message: { offerer: me, price: '0' },
    })
    expect(await warn(typed)).toEqual(['caution permit-like'])
  })
})

describe('typed data of no permit', () => {
  const mail = (domain: object) =>
    createTypedData({
      domain,
      primaryType: 'Mail',
      types: { Mail: ['address to', 'string contents'] },
      message: { to: stranger, contents: 'Hello, Bob!' },
    })

  it('is shown field by field', async () => {
    const { title, fields, permits, warnings, sentences } = await explain(
      mail({ name: 'Ether Mail', chainId: 1 }),
    )
    expect({ title, permits, warnings }).toEqual({ title: 'Sign “Mail”', permits: [], warnings: [] })
    expect(fields).toEqual([
      { path: 'to', type: 'address', value: stranger },
      { path: 'contents', type: 'string', value: 'Hello, Bob!' },
    ])
    expect(sentences[0]).toContain('You sign a “Mail” for “Ether Mail”.')
  })

  it.each([137, '137', '0x89'])('B4: bound to chain %s on another chain is refused', async (chainId) => {
    await expect(explain(mail({ name: 'Ether Mail', chainId }))).rejects.toMatchObject({
      code: -32_602,
      reason: 'chainMismatch',
    })
  })

  it('shows what hides in a value or turns others around, and warns of it', async () => {
    const vote = createTypedData({
      domain: { name: 'Gov\u200b', chainId: 1, verifyingContract: router },
      primaryType: 'Vote',
      types: { Vote: ['string choice'] },
      message: { choice: 'Pay \u202eecila' },
    })
    const { domain, fields, warnings } = await explain(vote)
    expect(domain[0]?.value).toBe('Gov[U+200B]')
    expect(fields).toMatchObject([{ value: 'Pay [U+202E]ecila' }])
    const found = { risk: 'hidden-characters', level: 'caution', evidence: 'U+200B, U+202E' }
    expect(warnings).toMatchObject([found])
  })

  it('is refused where a value would be too long to read once all of it is shown', async () => {
    const vote = createTypedData({
      domain: { name: 'Gov', chainId: 1, verifyingContract: router },
      primaryType: 'Vote',
      types: { Vote: ['string choice'] },
      message: { choice: '\u200b'.repeat(10_000) },
    })
    await expect(explain(vote)).rejects.toMatchObject({ reason: 'messageTooLong' })
  })

  it('bound to no chain is worth a warning', async () => {
    expect(await warn(mail({ name: 'Ether Mail' }))).toEqual(['caution no-chain'])
  })

  it('that is not sound is refused', async () => {
    const extra = { ...mail({ name: 'A', chainId: 1 }), message: { to: stranger, contents: '', more: 1 } }
    await expect(explain(extra)).rejects.toMatchObject({ code: -32_602, reason: 'typedDataValue' })
  })
})

it('is explained without a node too', async () => {
  const gone = () =>
    Promise.reject(new RpcUnavailableError('No node answers.', 'rpcUnavailable', ['timeout']))
  const rpc = createRpc({ eth_call: gone, eth_getCode: gone })
  const { permits } = await explain(eip2612(), rpc)
  expect(permits).toMatchObject([{ asset: { symbol: 'USDC' }, spender: { address: router } }])
})

import { encodeFunctionData, type Hex, maxUint256, parseAbi } from 'viem'
import { describe, expect, it } from 'vitest'
import { ethereum } from '../../src/chains/networks/ethereum.ts'
import { findBuiltInTokens } from '../../src/chains/tokens/builtInTokens.ts'
import { TRANSFER_TOPIC, toTopic } from '../../src/chains/tokens/erc20.ts'
import { explainTransaction } from '../../src/inspect/explainTransaction.ts'
import {
  createContext,
  createNode,
  createRequest,
  createSimulation,
  me,
  stranger,
  usdc,
} from './support/stubContext.ts'

const abi = parseAbi([
  'function supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode)',
  'function borrow(address asset, uint256 amount, uint256 interestRateMode, uint16 referralCode, address onBehalfOf)',
  'function repay(address asset, uint256 amount, uint256 interestRateMode, address onBehalfOf)',
  'function repayWithATokens(address asset, uint256 amount, uint256 interestRateMode)',
  'function setUserEMode(uint8 categoryId)',
  'function setUserUseReserveAsCollateral(address asset, bool useAsCollateral)',
  'function approveDelegation(address delegatee, uint256 amount)',
  'function depositETH(address pool, address onBehalfOf, uint16 referralCode) payable',
  'function repayETH(address pool, uint256 amount, uint256 rateMode, address onBehalfOf) payable',
  'function borrowETH(address pool, uint256 amount, uint256 interestRateMode, uint16 referralCode)',
])
/** Aave's pool of Ethereum. */
const pool: Hex = '0x87870bca3f3fd6335c3f4ce8392d69350b4fa4e2'
/** What takes coins for it. */
const gateway: Hex = '0xd01607c3c5ecaba394d8be377a08590149325722'
const ETHER = 10n ** 18n
const debt: Hex = `0x${'de'.repeat(20)}`
const word = (value: bigint): Hex => `0x${value.toString(16).padStart(64, '0')}`
const encode = (functionName: string, args: readonly unknown[]) =>
  encodeFunctionData({ abi, functionName, args } as Parameters<typeof encodeFunctionData>[0])
const borrow = encode('borrow', [usdc, 5_000_000n, 2n, 0, me])

/** Explains a call that brings the account 5 of the token that counts debts, if the market has one. */
function explain(to: Hex, data: Hex, value = 0n) {
  const topics = [TRANSFER_TOPIC, toTopic(stranger), toTopic(me)]
  const simulated = {
    logs: [{ address: debt, topics, data: word(5n) }],
    before: [0n, 0n, 0n],
    after: [0n, 0n, 5n],
  }
  const reserve: Hex = `0x${Array.from({ length: 15 }, (_, index) => word(index === 10 ? BigInt(debt) : 0n).slice(2)).join('')}`
  const rpc = createNode({
    eth_simulateV1: createSimulation(simulated),
    eth_call: ([call]) => ((call as { data: Hex }).data.startsWith('0x35ea6a75') ? reserve : '0x'),
  })
  const tokens = findBuiltInTokens(ethereum.id).filter(({ address }) => address === usdc)
  return explainTransaction({
    ...createContext({ rpc, tokens }),
    transaction: createRequest({ to, data, value }),
  })
}
const said = async (to: Hex, data: Hex, value = 0n) => (await explain(to, data, value)).sentences.join(' ')
const risks = async (to: Hex, data: Hex, value = 0n) =>
  (await explain(to, data, value)).warnings.map(({ risk }) => risk)

describe('what is lent and borrowed at Aave', () => {
  it('says how much, where, for whom, and what debt rises', async () => {
    expect(await said(pool, encode('supply', [usdc, 5_000_000n, me, 0]))).toContain(
      'You lend 5 USDC to Aave. It is counted for your account 0xA1A1…a1a1, earns interest there, and can be taken out again.',
    )
    expect(await said(pool, borrow)).toContain(
      'You borrow 5 USDC from Aave. The debt of your account 0xA1A1…a1a1 there rises by as much, and interest is added to it.',
    )
    expect(await said(pool, encode('borrow', [usdc, 5_000_000n, 2n, 0, stranger]))).toContain(
      'The debt of 0xb2b2…b2b2 there rises by as much',
    )
    expect(await said(pool, encode('repay', [usdc, maxUint256, 2n, me]))).toContain(
      'You pay back all that is owed in USDC to Aave. The debt of your account 0xA1A1…a1a1 there falls by as much.',
    )
  })

  it('says of what is paid back with what was lent that it is, whose debt falls, and that nothing else leaves', async () => {
    const { title, intent, sentences, warnings } = await explain(
      pool,
      encode('repayWithATokens', [usdc, 5_000_000n, 2n]),
    )
    expect(title).toBe('Pay back 5 USDC with what you lent')
    expect(intent).toMatchObject({ act: { action: 'repay', fromLent: true, account: { kind: 'own' } } })
    expect(sentences.join(' ')).toContain(
      'You pay back up to 5 USDC to Aave, with USDC that you lent there. The debt of your account 0xA1A1…a1a1 there falls by as much, and so does what you lent. No USDC leaves your account.',
    )
    expect(warnings).toEqual([])
    expect(await said(pool, encode('repayWithATokens', [usdc, maxUint256, 2n]))).toContain(
      'You pay back all that is owed in USDC to Aave, with USDC that you lent there, as far as it goes.',
    )
    expect(await risks(stranger, encode('repayWithATokens', [usdc, 5n, 2n]))).toContain('unknown-contract')
  })

  it('says what the terms are', async () => {
    expect(await said(pool, encode('setUserUseReserveAsCollateral', [usdc, true]))).toContain(
      'What you lent of USDC stands for your debts at Aave',
    )
    expect(await said(pool, encode('setUserUseReserveAsCollateral', [usdc, false]))).toContain(
      'no longer stands for your debts at Aave',
    )
    expect(await said(pool, encode('setUserEMode', [1]))).toContain('by its rules for group 1')
    expect(await said(pool, encode('setUserEMode', [0]))).toContain('by its general rules')
  })

  it('says the same of coins, and what becomes of those that a debt does not need', async () => {
    const { sentences, title, warnings } = await explain(
      gateway,
      encode('depositETH', [pool, me, 0]),
      5n * ETHER,
    )
    expect(title).toBe('Lend 5 ETH')
    expect(sentences.slice(0, 2)).toEqual([
      'You lend 5 ETH to Aave.',
      'It is counted for your account 0xA1A1…a1a1, earns interest there, and can be taken out again.',
    ])
    expect(sentences.join(' ')).not.toContain('with it')
    expect(warnings).toEqual([])
    const repay = encode('repayETH', [pool, maxUint256, 2n, me])
    expect(await said(gateway, repay, 2n * ETHER)).toContain(
      'You pay back all that is owed in ETH to Aave. The debt of your account 0xA1A1…a1a1 there falls by as much. You send 2 ETH with it. What is not needed of it comes back.',
    )
    expect(await said(stranger, repay, 2n * ETHER)).not.toContain('comes back')
    const borrowed = await explain(gateway, encode('borrowETH', [pool, ETHER, 2n, 0]))
    expect(borrowed.sentences.join(' ')).toContain(
      'You borrow 1 ETH from Aave. The debt of your account 0xA1A1…a1a1 there rises by as much',
    )
    expect(borrowed.simulation).toMatchObject({ balanceChanges: [{ amount: '5', owed: true }] })
  })

  it('says that somebody else may borrow, how much, and who owes it', async () => {
    expect(await said(debt, encode('approveDelegation', [stranger, maxUint256]))).toContain(
      '0xb2b2…b2b2 may borrow in your name, as much as what you lent allows, now and in the future. It gets the money, and you owe it.',
    )
    expect(await said(debt, encode('approveDelegation', [stranger, 0n]))).toContain(
      '0xb2b2…b2b2 may no longer borrow in your name.',
    )
  })

  it('more of what counts a debt is no gain', async () => {
    const { simulation, sentences } = await explain(pool, borrow)
    expect(simulation).toMatchObject({ balanceChanges: [{ amount: '5', owed: true }] })
    expect(sentences.join(' ')).toContain('You would owe 5')
    expect(sentences.join(' ')).not.toContain('you would receive 5')
  })

  it('a market that nobody knows is not believed about what is a debt, and is said to be unknown', async () => {
    const { simulation, sentences, warnings } = await explain(stranger, borrow)
    expect(simulation).toMatchObject({ balanceChanges: [{ amount: '5' }] })
    expect(simulation).not.toMatchObject({ balanceChanges: [{ owed: true }] })
    expect(sentences.join(' ')).toContain('from 0xb2b2…b2b2, which the wallet does not know')
    expect(warnings.map(({ risk }) => risk)).toContain('unknown-contract')
  })
})

describe('what is warned of', () => {
  it('lent or paid back for somebody else; borrowing on somebody else’s credit costs nothing', async () => {
    expect(await risks(pool, encode('supply', [usdc, 5n, stranger, 0]))).toContain('lend-for-other')
    expect(await risks(pool, encode('repay', [usdc, 5n, 2n, stranger]))).toContain('lend-for-other')
    expect(await risks(pool, encode('supply', [usdc, 5n, me, 0]))).toEqual([])
    expect(await risks(pool, encode('borrow', [usdc, 5n, 2n, 0, stranger]))).toEqual([])
  })

  it('a stranger who may borrow in one’s name, not one who may no longer', async () => {
    expect(await risks(debt, encode('approveDelegation', [stranger, 5n]))).toEqual(['credit-to-stranger'])
    expect(await risks(debt, encode('approveDelegation', [stranger, 0n]))).toEqual([])
  })

  it('leave to borrow without limit, for a contract that is known', async () => {
    expect(await risks(debt, encode('approveDelegation', [gateway, maxUint256]))).toEqual([
      'credit-unlimited',
    ])
    expect(await risks(debt, encode('approveDelegation', [gateway, ETHER]))).toEqual([])
    expect(await risks(debt, encode('approveDelegation', [stranger, maxUint256]))).toEqual([
      'credit-to-stranger',
    ])
  })

  it('coins that are lent or paid back for somebody else', async () => {
    expect(await risks(gateway, encode('depositETH', [pool, stranger, 0]), ETHER)).toContain('lend-for-other')
    expect(await risks(gateway, encode('repayETH', [pool, 5n, 2n, stranger]), 5n)).toContain('lend-for-other')
    expect(await risks(stranger, encode('depositETH', [pool, me, 0]), ETHER)).toContain('unknown-contract')
  })
})

import { parseEther, toHex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDevnetAccount } from '../../../devnet/devnetChain.ts'
import type { CallsReview } from '../../../src/protocol/batch.ts'
import { startOwnChain } from '../support/ownChain.ts'
import { approveNext } from '../support/testWallet.ts'

const to = `0x${'5e'.repeat(20)}`
const ORACLE = '0x420000000000000000000000000000000000000F'
/** Answers with a gwei for each byte that it is asked about by `getL1FeeUpperBound`, and with nothing to other functions. */
const GWEI_PER_BYTE = '0x600435633b9aca00025f3560e01c63f1c7a58b14025f5260205ff3'
const GWEI = 10n ** 9n
const APART = { way: 'apart', speed: 'slow' }

type OwnChain = Awaited<ReturnType<typeof startOwnChain>>

/** Has two calls of one value each looked over. */
async function review({ page, screen, from }: Awaited<ReturnType<OwnChain['connect']>>, value = '0x1') {
  const calls = [
    { to, value },
    { to, value: '0x1', data: toHex(new Uint8Array(100)) },
  ]
  const batch = { version: '2.0.0', chainId: '0xa', from, atomicRequired: false, calls }
  page.send('wallet_sendCalls', [batch])
  const approval = await screen.nextApproval()
  if (approval.kind !== 'calls' || !approval.review) throw new Error('It was worked out')
  return approval.review
}

function costOf({ fees, apart }: CallsReview): bigint {
  const { fee } = fees.slow
  if (fee.type !== 'eip1559' || !apart) throw new Error('It has a base fee, and can be done in order')
  return BigInt(fee.maxFeePerGas) * BigInt(apart.gasLimit)
}

describe('a batch on a rollup that takes a fee for the data (OP Stack)', () => {
  let chain: OwnChain
  beforeAll(async () => {
    chain = await startOwnChain([], 10)
    await chain.ask('anvil_setCode', [ORACLE, GWEI_PER_BYTE])
  })
  afterAll(() => chain.stop())

  it('has it worked out for each way: call by call, and for all calls in one transaction', async () => {
    const wallet = await chain.connect()
    const { apart, together } = await review(wallet)
    expect(apart?.dataFee).toBe(`${(150n + 150n + 100n) * GWEI}`)
    // One envelope, and the words around two calls.
    if (together) expect(BigInt(together.dataFee ?? 0)).toBeGreaterThan((150n + 100n) * GWEI)
    await wallet.screen.run('rejectAll', {})
  })

  it('is not sent where the account would not hold it beside the value and the network fee', async () => {
    const wallet = await chain.connect()
    const cost = costOf(await review(wallet))
    await wallet.screen.run('rejectAll', {})
    const account = getDevnetAccount(0).address
    const value = parseEther('0.5')
    await chain.ask('anvil_setBalance', [account, toHex(value + 1n + cost + 399n * GWEI)])
    expect(costOf(await review(wallet, toHex(value)))).toBe(cost)
    await expect(approveNext(wallet.screen, APART)).rejects.toMatchObject({ reason: 'insufficientFunds' })
    await wallet.screen.run('rejectAll', {})
    await chain.ask('anvil_setBalance', [account, toHex(value + 1n + cost + 400n * GWEI)])
    await review(wallet, toHex(value))
    await approveNext(wallet.screen, APART)
    await expect
      .poll(async () => BigInt(String(await chain.ask('eth_getBalance', [to, 'latest']))))
      .toBeGreaterThanOrEqual(value)
  })
})

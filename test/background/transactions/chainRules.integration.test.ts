import { parseEther, toHex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDevnetAccount } from '../../../devnet/devnetChain.ts'
import { expectStates, listRaws, startOwnChain } from '../support/ownChain.ts'
import { approveNext } from '../support/testWallet.ts'

const RECIPIENT = `0x${'5e'.repeat(20)}`
const ORACLE = '0x420000000000000000000000000000000000000F'
/** Answers with a gwei for each byte that it is asked about by `getL1FeeUpperBound`, and with nothing to other functions. */
const GWEI_PER_BYTE = '0x600435633b9aca00025f3560e01c63f1c7a58b14025f5260205ff3'
/** Answers with a gwei for whatever it is asked about, bytes or gas. */
const GWEI_EACH = '0x600435633b9aca00025f5260205ff3'
const GWEI = 10n ** 9n
const NORMAL = { speed: 'normal' }

type OwnChain = Awaited<ReturnType<typeof startOwnChain>>
type Wallet = Awaited<ReturnType<OwnChain['connect']>>

async function review({ page, screen, from }: Wallet, fields: object) {
  page.send('eth_sendTransaction', [{ from, to: RECIPIENT, value: '0x1', ...fields }])
  const approval = await screen.nextApproval()
  if (approval.kind !== 'transaction' || !approval.review) throw new Error('It was worked out')
  return approval.review
}

describe('a chain without base fee', () => {
  let chain: OwnChain
  beforeAll(async () => {
    chain = await startOwnChain(['--hardfork', 'berlin'])
  })
  afterAll(() => chain.stop())

  it('gets legacy transactions, or ones with an access list (EIP-2930), whatever type a site names', async () => {
    const wallet = await chain.connect()
    const accessList = [{ address: RECIPIENT, storageKeys: [`0x${'01'.repeat(32)}`] }]
    for (const [fields, type] of [
      [{ type: '0x2' }, '0x0'],
      [{ accessList }, '0x1'],
    ] as const) {
      const { fees } = await review(wallet, fields)
      expect(fees.normal.fee.type).toBe('legacy')
      const { hash } = await approveNext(wallet.screen, NORMAL)
      await expect
        .poll(() => chain.ask('eth_getTransactionByHash', [hash]))
        .toMatchObject({ type, blockNumber: expect.any(String) })
    }
  })

  it('settles by receipts of the time before they had a status, at what the one price comes to', async () => {
    const wallet = await chain.connect()
    wallet.gate.alter = (method, result) => {
      if (method === 'eth_feeHistory') return null
      if (method !== 'eth_getTransactionReceipt' || !result) return result
      const { status: _, effectiveGasPrice: __, ...old } = result as Record<string, unknown>
      return { ...old, root: `0x${'01'.repeat(32)}` }
    }
    const { fees } = await review(wallet, {})
    await approveNext(wallet.screen, NORMAL)
    const [row] = await expectStates(wallet, ['confirmed'])
    const { fee } = fees.normal
    expect(fee.type === 'legacy' && `${BigInt(fee.gasPrice) * 21_000n}`).toBe(row?.feePaid)
  })

  it('gets a replacement whose one price is a tenth higher', async () => {
    await chain.ask('evm_setAutomine', [false])
    const wallet = await chain.connect()
    const first = await review(wallet, {})
    await approveNext(wallet.screen, NORMAL)
    const [row] = await expectStates(wallet, ['pending'])
    await wallet.screen.run('proposeReplacement', { activityId: row?.id ?? '', way: 'speedUp' })
    const second = await wallet.screen.nextApproval()
    await approveNext(wallet.screen, NORMAL)
    const { fee: before } = first.fees.normal
    const after = second.kind === 'transaction' ? second.review?.fees.normal.fee : undefined
    if (before.type !== 'legacy' || after?.type !== 'legacy') throw new Error('Both have one price')
    expect(BigInt(after.gasPrice) * 100n).toBeGreaterThanOrEqual(BigInt(before.gasPrice) * 110n)
    await chain.mine()
    await expectStates(wallet, ['confirmed', 'replaced'])
    expect(listRaws(wallet.gate)).toHaveLength(2)
  })
})

describe('a chain that counts gas in hundreds of millions', () => {
  let chain: OwnChain
  beforeAll(async () => {
    chain = await startOwnChain(['--gas-limit', `${2 ** 50}`, '--base-fee', '10000000'])
  })
  afterAll(() => chain.stop())

  it('gets a transfer, at what that costs and with the gas that its node names', async () => {
    const wallet = await chain.connect()
    wallet.gate.alter = (method, result) => (method === 'eth_estimateGas' ? '0xbebc200' : result)
    const { gasLimit } = await review(wallet, {})
    expect(gasLimit).toBe('240000000')
    const { hash } = await approveNext(wallet.screen, NORMAL)
    await expectStates(wallet, ['confirmed'])
    expect(await chain.ask('eth_getTransactionByHash', [hash])).toMatchObject({ gas: toHex(240_000_000) })
  })

  it('C4: is not believed where that would cost more than any transaction does, or no block has room', async () => {
    const wallet = await chain.connect()
    for (const gas of [2 ** 49, 2 ** 51]) {
      wallet.gate.alter = (method, result) => (method === 'eth_estimateGas' ? toHex(gas) : result)
      wallet.page.send('eth_sendTransaction', [{ from: wallet.from, to: RECIPIENT, value: '0x1' }])
      const { reviewProblem } = await wallet.screen.nextApproval()
      expect(reviewProblem).toMatch(/no transaction needs/)
      await wallet.screen.run('rejectAll', {})
    }
  })
})

describe('a rollup that takes a fee for the data (OP Stack)', () => {
  let chain: OwnChain
  beforeAll(async () => {
    chain = await startOwnChain([], 10)
    await chain.ask('anvil_setCode', [ORACLE, GWEI_PER_BYTE])
  })
  afterAll(() => chain.stop())

  it('has it shown beside the network fee, by the bytes that are written', async () => {
    const wallet = await chain.connect()
    const small = await review(wallet, {})
    expect(small.dataFee).toBe(`${150n * GWEI}`)
    await wallet.screen.run('rejectAll', {})
    const large = await review(wallet, { data: toHex(new Uint8Array(1_000)) })
    expect(large.dataFee).toBe(`${1_150n * GWEI}`)
  })

  it('has the operator’s part counted with it, by the gas (Isthmus)', async () => {
    const wallet = await chain.connect()
    await chain.ask('anvil_setCode', [ORACLE, GWEI_EACH])
    const { gasLimit, dataFee } = await review(wallet, {})
    await wallet.screen.run('rejectAll', {})
    await chain.ask('anvil_setCode', [ORACLE, GWEI_PER_BYTE])
    expect(dataFee).toBe(`${(150n + BigInt(gasLimit)) * GWEI}`)
  })

  it('blocks what would leave too little for it, and Max leaves enough', async () => {
    const wallet = await chain.connect()
    const account = getDevnetAccount(0).address
    const balance = parseEther('1')
    await chain.ask('anvil_setBalance', [account, toHex(balance)])
    const { maximum } = await wallet.screen.run('estimateSend', {
      accountId: wallet.accountId,
      assetId: 'eip155:10/slip44:60' as never,
      speed: 'normal',
    })
    const { fees, gasLimit } = await review(wallet, {})
    await wallet.screen.run('rejectAll', {})
    const { fee } = fees.slow
    if (fee.type !== 'eip1559') throw new Error('It has a base fee')
    // Enough for gas, and 149 bytes.
    const value = balance - BigInt(fee.maxFeePerGas) * BigInt(gasLimit) - 149n * GWEI
    expect((await review(wallet, { value: toHex(value), gas: toHex(BigInt(gasLimit)) })).blocked).toMatch(
      /not enough ETH/,
    )
    expect(BigInt(maximum)).toBeLessThan(balance - 299n * GWEI)
  })

  it('gets all that Max says, though a block in between raises the base fee, and shows both fees as paid', async () => {
    const wallet = await chain.connect()
    wallet.gate.alter = (method, result) =>
      method === 'eth_getTransactionReceipt' && result ? { ...result, l1Fee: toHex(7n * GWEI) } : result
    await chain.ask('anvil_setBalance', [getDevnetAccount(0).address, toHex(parseEther('1'))])
    const { maximum, fees } = await wallet.screen.run('estimateSend', {
      accountId: wallet.accountId,
      assetId: 'eip155:10/slip44:60' as never,
      speed: 'normal',
    })
    const { fee } = fees.normal
    if (fee.type !== 'eip1559') throw new Error('It has a base fee')
    // An empty block lets it fall by an eighth: it is to be a tenth higher after that.
    const raised = (BigInt(fee.baseFeePerGas) * 110n * 8n) / (100n * 7n)
    await chain.ask('anvil_setNextBlockBaseFeePerGas', [toHex(raised)])
    await chain.mine()
    await review(wallet, { value: toHex(BigInt(maximum)) })
    const { hash } = await approveNext(wallet.screen, NORMAL)
    await chain.mine(2)
    const [row] = await expectStates(wallet, ['confirmed'])
    const receipt = (await chain.ask('eth_getTransactionReceipt', [hash])) as { effectiveGasPrice: string }
    expect(row?.feePaid).toBe(`${BigInt(receipt.effectiveGasPrice) * 21_000n + 7n * GWEI}`)
  })
})

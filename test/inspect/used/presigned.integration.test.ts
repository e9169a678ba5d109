import { encodeFunctionData, erc20Abi } from 'viem'
import { expect, inject, it } from 'vitest'
import { deployCow } from '../../../devnet/deploy/exchanges/deployCow.ts'
import { deployZeroEx } from '../../../devnet/deploy/exchanges/deployZeroEx.ts'
import { createDeployer } from '../../../devnet/deployer.ts'
import { devnet } from '../../../src/chains/networks/devnet.ts'
import { createRpc } from '../../../src/chains/rpc/createRpc.ts'
import { decodeTransaction } from '../../../src/inspect/decode/decodeTransaction.ts'
import { explainTransaction } from '../../../src/inspect/explainTransaction.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import { signAsMe } from '../corpus/signAsMe.ts'
import { listWrongOnceUsed } from './carryOut.ts'
import { type CowOrder, settleCow } from './cowOrder.ts'
import { type OrderPlaces, prepareOrders, SHARD } from './prepareOrders.ts'
import { invalidateCow, presignCow, presignZeroEx, uidOfCow } from './presignCalls.ts'
import { type Call, createStage, otherIndex, type Stage } from './stage.ts'
import { BUY, COIN, callZeroEx, createItemOrder, createLimitOrder, SELL, typeZeroEx } from './zeroExOrder.ts'

const PRICE = 1_234_567_000_000_000_001n
const FEE = 30_864_175_000_000_003n
const DOLLARS = 1_234_567_891n

/** What the wallet says of a call of the person's own, and what it read. */
async function explain({ me }: Stage, { now }: OrderPlaces, { to, data }: Call) {
  const transaction = { from: me, to, data, value: toAmount(0n) }
  const explanation = await explainTransaction({
    rpc: createRpc({ chain: { ...devnet, rpcUrls: [inject('rpcUrl')] } }),
    nowMs: Number(now) * 1000,
    ...{
      ownAddresses: [me],
      compromisedAddresses: new Set(),
      knownAddresses: new Set(),
      tokens: [],
      transaction,
    },
  })
  const decoded = decodeTransaction(transaction, { chainId: devnet.id, targetStandard: undefined })
  const dangers = explanation.warnings.filter(({ level }) => level === 'danger').map(({ risk }) => risk)
  return {
    ...explanation,
    dangers,
    trade: decoded.type === 'trade' ? decoded.trade : expect.fail(decoded.type),
  }
}

it('an order for items that is put on the chain of 0x gives and brings what was said, to the smallest unit', async () => {
  const exchange = await deployZeroEx(createDeployer(inject('rpcUrl')), inject('deployments'))
  const stage = await createStage()
  const places = await prepareOrders(stage, { tokens: [exchange.address], items: [exchange.address] })
  const { me: maker, soon: expiry, market, weth, nft, items, myNft, otherNft } = places
  const sale = { direction: SELL, maker, expiry, item: [nft, myNft], price: [COIN, PRICE] } as const
  const bid = { direction: BUY, maker, expiry, item: [nft, otherNft], price: [weth, PRICE] } as const
  const shards = { item: [items, SHARD], amount: 10n } as const
  const forms = [
    {
      order: createItemOrder({ ...sale, fees: [[market, FEE]] }),
      says: `You offer PANE #${myNft}. You get 1.23456 ETH for it. 0x0000…a719 gets 0.0308642 ETH.`,
      fill: { by: 'buyERC721', rest: ['0x'], value: PRICE + FEE },
      dangers: [],
    },
    {
      order: createItemOrder({ ...bid, fees: [[market, FEE]] }),
      says: `You offer 1.26544 WETH. You get PANE #${otherNft} for it. 0x0000…a719 gets 0.0308642 WETH.`,
      fill: { by: 'sellERC721', rest: [otherNft, false, '0x'] },
      dangers: [],
    },
    {
      order: createItemOrder({ ...bid, ...shards }),
      says: `You offer 1.23457 WETH. You get 10 × SHARD #${SHARD} for it.`,
      fill: { by: 'sellERC1155', rest: [SHARD, 10n, false, '0x'] },
      dangers: [],
    },
    {
      order: createItemOrder({ ...sale, ...shards, price: [COIN, 10n] }),
      says: `You offer 10 × SHARD #${SHARD}. You get 0.00000000000000001 ETH for it.`,
      fill: { by: 'buyERC1155', rest: [10n, '0x'], value: 10n },
      dangers: ['order-for-little'],
    },
  ]
  for (const { order, says, fill, dangers } of forms) {
    const presign = presignZeroEx(exchange, order)
    const told = await explain(stage, places, presign)
    expect(told.sentences[0]).toBe(says)
    expect(told.dangers).toEqual(dangers)
    const [read = expect.fail(says)] = told.trade.action === 'offer' ? told.trade.orders : []
    const uses = [callZeroEx(exchange, fill.by, { order, rest: fill.rest, value: fill.value ?? 0n })]
    await stage.undo(async () => {
      expect(await stage.sendAll(stage.other, uses), 'it is not on the chain yet').toBe(false)
      await stage.prepare(maker, presign)
      expect(await listWrongOnceUsed(stage, places, { form: {}, order: read, uses }), says).toEqual([])
    })
  }
}, 120_000)

it('an order of CoW Protocol that is let hold by its hash is one that can’t be seen, and taken back it can’t be carried out', async () => {
  const stage = await createStage()
  const { settlement, relayer } = await deployCow(createDeployer(inject('rpcUrl')), stage.other)
  const places = await prepareOrders(stage, { tokens: [relayer], items: [] })
  const { me, usdc, dai, soon } = places
  const order: CowOrder = {
    ...{ sellToken: usdc, buyToken: dai, receiver: me, sellAmount: DOLLARS, buyAmount: 1n, validTo: soon },
    ...{ feeAmount: 0n, kind: 'sell', partiallyFillable: false },
  }
  const uid = uidOfCow(settlement, order, me)
  const [presign, unset] = [presignCow(settlement, uid), presignCow(settlement, uid, false)]
  const told = await explain(stage, places, presign)
  const digest = uid.slice(0, 66)
  expect(told.trade).toEqual({ action: 'presign', isOn: true, digest, owner: me, endsAt: soon })
  expect(told.dangers).toEqual(['hidden-order'])
  const settle = settleCow(settlement, { order, signature: me, isPresigned: true })
  const args = [settlement, 1n] as const
  const bring = { to: dai, data: encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args }) }
  const sale = {
    ...{ format: 'CoW Protocol', endsAt: soon },
    gives: [{ asset: { type: 'erc20', address: usdc }, amount: DOLLARS }],
    gets: [{ asset: { type: 'erc20', address: dai }, amount: 1n, recipient: me, isForSigner: true }],
  } as const
  await stage.undo(async () => {
    await stage.prepare(me, presign)
    const uses = [bring, settle]
    expect(await listWrongOnceUsed(stage, places, { form: {}, order: sale, uses })).toEqual([])
  })
  for (const takeBack of [unset, invalidateCow(settlement, uid)]) {
    const harmless = await explain(stage, places, takeBack)
    expect(harmless.dangers).toEqual([])
    await stage.undo(async () => {
      await stage.prepare(me, presign, takeBack)
      await stage.prepare(stage.other, bring)
      expect(await stage.send(stage.other, settle)).toBe(false)
    })
  }
}, 120_000)

it('who is let sign orders at 0x does so in the person’s name, which is a danger', async () => {
  const exchange = await deployZeroEx(createDeployer(inject('rpcUrl')), inject('deployments'))
  const stage = await createStage()
  const places = await prepareOrders(stage, { tokens: [exchange.address], items: [] })
  const { me, other, dai, usdc, soon: expiry } = places
  const register = (isOn: boolean): Call => ({
    to: exchange.address,
    data: encodeFunctionData({
      ...{ abi: exchange.abi, functionName: 'registerAllowedOrderSigner', args: [other, isOn] },
    }),
  })
  expect((await explain(stage, places, register(true))).dangers).toEqual(['order-signer'])
  expect((await explain(stage, places, register(false))).dangers).toEqual([])
  const order = createLimitOrder({ maker: me, gives: [dai, PRICE], gets: [usdc, 1n], expiry })
  const signature = signAsMe(typeZeroEx(exchange.address, order) as never, otherIndex)
  const uses = [callZeroEx(exchange, 'fillLimitOrder', { order, signature, rest: [1n] })]
  await stage.undo(async () => {
    expect(await stage.sendAll(other, uses), 'nobody let them yet').toBe(false)
    await stage.prepare(me, register(true))
    expect(await stage.sendAll(other, uses)).toBe(true)
  })
  await stage.undo(async () => {
    await stage.prepare(me, register(true), register(false))
    expect(await stage.sendAll(other, uses)).toBe(false)
  })
}, 120_000)

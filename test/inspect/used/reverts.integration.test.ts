import { encodeFunctionData, type Hex, numberToHex, parseAbi, zeroAddress, zeroHash } from 'viem'
import { expect, inject, it } from 'vitest'
import { explainTransaction } from '../../../src/inspect/explainTransaction.ts'
import { type Call, connectAs } from '../support/devnet.ts'
import { createSwaps } from '../support/swaps.ts'
import { encodeSeaport } from './seaportAbi.ts'
import { type Components, coin, createOrder, kinds, some, toOrder, typeOrder } from './seaportOrder.ts'

const { aavePool, dai, entryPoint, nft, permit2, safe, seaport, uniswapV3Router, universalRouter, usdc } =
  inject('deployments')
const stranger = `0x${'5e'.repeat(20)}` as const
const abi = parseAbi([
  'function borrow(address asset, uint256 amount, uint256 interestRateMode, uint16 referralCode, address onBehalfOf)',
  'function withdraw(address asset, uint256 amount, address to)',
  'function supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode)',
  'function transferFrom(address from, address to, uint160 amount, address token)',
  'function execute(bytes commands, bytes[] inputs, uint256 deadline)',
  'function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures)',
  'struct Op { address sender; uint256 nonce; bytes initCode; bytes callData; bytes32 accountGasLimits; uint256 preVerificationGas; bytes32 gasFees; bytes paymasterAndData; bytes signature; }',
  'function handleOps(Op[] ops, address beneficiary)',
  'struct Single { address tokenIn; address tokenOut; uint24 fee; address recipient; uint256 amountIn; uint256 amountOutMinimum; uint160 sqrtPriceLimitX96; }',
  'function exactInputSingle(Single params)',
  'function mint(address to)',
  'function setApprovalForAll(address operator, bool approved)',
  'function totalSupply() view returns (uint256)',
])
const encode = (functionName: string, args: readonly unknown[]) =>
  encodeFunctionData({ abi, functionName, args } as Parameters<typeof encodeFunctionData>[0])

async function explainAs(index: number, call: Call) {
  const { toRequest, createContext } = connectAs(index)
  const { simulation, warnings } = await explainTransaction({
    ...createContext({ knownAddresses: new Set([stranger]) }),
    transaction: toRequest(call),
  })
  const reason = simulation.status === 'reverted' ? simulation.reason : simulation.status
  expect(warnings.map(({ risk }) => risk)).toContain('simulation-failed')
  expect(warnings.find(({ risk }) => risk === 'simulation-failed')?.sentence).toContain(reason)
  return reason
}

it('an order that can’t be filled is said to be filled, cancelled, over, or not signed by its maker', async () => {
  const [maker, taker] = [connectAs(4), connectAs(6)]
  const me = maker.account.address
  const toNft = (functionName: string, args: readonly unknown[]) => ({
    to: nft,
    data: encode(functionName, args),
  })
  await maker.send(toNft('mint', [me]))
  await maker.send(toNft('setApprovalForAll', [seaport, true]))
  const myNft = BigInt(String(await maker.rpc.request('eth_call', [toNft('totalSupply', []), 'latest'])))
  const sale = (salt: bigint, endTime = 4_000_000_000n): Components =>
    createOrder({
      ...{ offerer: me, startTime: 0n, endTime, salt },
      offer: [some(kinds.erc721, nft, 1n, myNft)],
      asked: [{ ...coin(1_000n), recipient: me }],
    })
  const fill = (order: Components, signature: Hex): Call => ({
    to: seaport,
    data: encodeSeaport('fulfillOrder', [toOrder(order, signature), zeroHash]),
    value: 1_000n,
  })
  const sign = (order: Components) => maker.account.signTypedData(typeOrder(seaport, order) as never)
  const reason = (order: Components, signature: Hex) => explainAs(6, fill(order, signature))

  const [good, gone, over] = [sale(1n), sale(2n), sale(3n, 1n)]
  const signature = await sign(good)
  expect(await reason(gone, signature)).toBe(
    'the signature is not that of whoever made the order (InvalidSigner)',
  )
  expect(await reason(over, await sign(over))).toBe(
    'the order is valid from long ago to 1970-01-01 00:00 UTC alone (InvalidTime)',
  )
  await maker.send({ to: seaport, data: encodeSeaport('cancel', [[gone]]) })
  expect(await reason(gone, await sign(gone))).toBe(
    'the order was cancelled by whoever made it (OrderIsCancelled)',
  )
  await taker.send(fill(good, signature))
  expect(await reason(good, signature)).toBe('the order was already filled (OrderAlreadyFilled)')
}, 120_000)

const { account } = connectAs(2)
const swaps = createSwaps(account.address)
const execute = (deadline: bigint) => encode('execute', ['0x', [], deadline])
const mintToNobody = encode('mint', [zeroAddress])
const supply = encode('supply', [usdc, 0n, account.address, 0])
const operation = {
  ...{ sender: stranger, nonce: 0n, initCode: '0x', callData: '0x', paymasterAndData: '0x', signature: '0x' },
  ...{ accountGasLimits: numberToHex(0, { size: 32 }), preVerificationGas: 0n },
  gasFees: numberToHex(0, { size: 32 }),
}
const single = {
  ...{ tokenIn: usdc, tokenOut: dai, fee: 500, recipient: account.address },
  ...{ amountIn: 10n ** 15n, amountOutMinimum: 0n, sqrtPriceLimitX96: 0n },
}

it.each<[string, Call, string | RegExp]>([
  [
    'Permit2, without an allowance',
    { to: permit2, data: encode('transferFrom', [stranger, account.address, 1n, usdc]) },
    'Permit2 has no allowance that is still valid: the last one ended long ago (AllowanceExpired)',
  ],
  [
    'Universal Router, too late',
    { to: universalRouter, data: execute(1n) },
    'the time is over by which the trade was to be made (TransactionDeadlinePassed)',
  ],
  [
    'Uniswap’s older router, in its own words',
    swaps.v2TokenToToken(1n),
    'TransferHelper: TRANSFER_FROM_FAILED',
  ],
  [
    'Uniswap’s router, without an allowance',
    { to: uniswapV3Router, data: encode('exactInputSingle', [single]) },
    '“STF”, which at Uniswap means that the token could not be taken: there is too little of it, or too little is allowed',
  ],
  [
    'Aave, to borrow on nothing',
    { to: aavePool, data: encode('borrow', [usdc, 1_000_000n, 2n, 0, account.address]) },
    '“34”, which at Aave means that nothing that was lent stands for a debt',
  ],
  [
    'Aave, to lend nothing',
    { to: aavePool, data: supply },
    '“26”, which at Aave means that the amount has to be more than nothing',
  ],
  [
    'a Safe, with too few signatures',
    {
      to: safe,
      data: encode('execTransaction', [
        ...[stranger, 0n, '0x', 0, 0n, 0n, 0n, zeroAddress, zeroAddress, '0x'],
      ]),
    },
    '“GS020”, which at Safe means that there are too few signatures',
  ],
  [
    'a Safe, with a signature that is not an owner’s',
    {
      to: safe,
      data: encode('execTransaction', [
        ...[stranger, 0n, '0x', 0, 0n, 0n, 0n, zeroAddress, zeroAddress],
        `0x${'11'.repeat(64)}1b`,
      ]),
    },
    /^“GS026”, which at Safe means/,
  ],
  [
    'ERC-4337’s EntryPoint, for an account that is not there',
    { to: entryPoint, data: encode('handleOps', [[operation], account.address]) },
    /^operation 0, counted from 0, fails: AA20 .* \(FailedOp\)$/,
  ],
  ['a contract whose errors nobody knows', { to: nft, data: mintToNobody }, /^error 0x[0-9a-f]{8}$/],
])('says in words why it would fail: %s', async (_, call, said) => {
  const reason = await explainAs(2, call)
  if (typeof said === 'string') expect(reason).toBe(said)
  else expect(reason).toMatch(said)
})

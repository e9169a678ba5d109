import { toFunctionSelector } from 'viem'
import type { Deployments } from '../../../devnet/deployments.ts'
import type { Scenario } from './scenario.ts'
import type { World } from './world.ts'

/** A kind of request that the corpus must hold, told by what is asked and not by what it is called. */
export type Category = {
  readonly name: string
  readonly isOne: (scenario: Scenario, world: World) => boolean
  /** How many there must be at least of each. */
  readonly attacks: number
  readonly benign: number
}
type Test = Category['isOne']

const selectorOf = ({ asked }: Scenario) =>
  asked.type === 'transaction' ? asked.data?.slice(0, 10) : undefined
const callOf =
  (contract: keyof Deployments, ...functions: readonly string[]): Test =>
  (scenario, { deployments }) =>
    scenario.asked.type === 'transaction' &&
    scenario.asked.to === deployments[contract] &&
    (functions.length === 0 || functions.some((text) => toFunctionSelector(text) === selectorOf(scenario)))
const exchangeOf =
  (name: 'zeroEx' | 'looksRare'): Test =>
  ({ asked }, { exchanges }) =>
    asked.type === 'transaction' && asked.to === exchanges[name].address
const functionOf =
  (...functions: readonly string[]): Test =>
  (scenario) =>
    functions.some((text) => toFunctionSelector(text) === selectorOf(scenario))
const typedOf =
  (...types: readonly string[]): Test =>
  ({ asked }) =>
    asked.type === 'typedData' && types.includes((asked.typed as { primaryType?: string }).primaryType ?? '')
const named =
  (...risks: readonly string[]): Test =>
  ({ label, expects }) =>
    label === 'attack' && expects.some((risk) => risks.some((start) => risk.startsWith(start)))
const any =
  (...tests: readonly Test[]): Test =>
  (scenario, world) =>
    tests.some((test) => test(scenario, world))

function category(name: string, isOne: Test, [attacks, benign]: readonly [number, number]): Category {
  return { name, isOne, attacks, benign }
}

const supplies = [
  'function supply(address,uint256,address,uint16)',
  'function withdraw(address,uint256,address)',
]
const debts = [
  'function borrow(address,uint256,uint256,uint16,address)',
  'function repay(address,uint256,uint256,address)',
]
const details = '((address,uint160,uint48,uint48) a,address b,uint256 c)'
const detailsList = '((address,uint160,uint48,uint48)[] a,address b,uint256 c)'

const itemFields =
  'uint8,address,address,uint256,uint256,address,uint256,(address,uint256,bytes)[],address,uint256,(address,bytes)[]'
const itemOrder = `(${itemFields})`
const someOrder = `(${itemFields},uint128)`

/** What people are asked and robbed with; `drain: …` are the ways in which accounts are emptied. */
export const categories: readonly Category[] = [
  category(
    'transfers of coin, tokens and items',
    (scenario) =>
      scenario.asked.type === 'transaction' &&
      ['0x', undefined, '0xa9059cbb', '0x23b872dd'].includes(selectorOf(scenario)),
    [25, 20],
  ),
  category('swaps on Uniswap V2', callOf('uniswapV2Router'), [10, 5]),
  category('swaps on Uniswap V3', callOf('uniswapV3Router'), [10, 5]),
  category('the Universal Router', callOf('universalRouter'), [25, 20]),
  category('Permit2: single', typedOf('PermitSingle'), [4, 4]),
  category('Permit2: batch', typedOf('PermitBatch'), [2, 1]),
  category('Permit2: transfer', typedOf('PermitTransferFrom'), [4, 4]),
  category('Permit2: transfer of several', typedOf('PermitBatchTransferFrom'), [2, 1]),
  category('Permit2: transfer with witness', typedOf('PermitWitnessTransferFrom'), [4, 4]),
  category('Permit2: transfer of several with witness', typedOf('PermitBatchWitnessTransferFrom'), [2, 1]),
  category(
    'Permit2: approve on the chain',
    callOf('permit2', 'function approve(address,address,uint160,uint48)'),
    [4, 3],
  ),
  category(
    'Permit2: a permit handed in',
    callOf(
      'permit2',
      `function permit(address,${details},bytes)`,
      `function permit(address,${detailsList},bytes)`,
    ),
    [4, 3],
  ),
  category('Permit2: lockdown', callOf('permit2', 'function lockdown((address,address)[])'), [0, 2]),
  category('Aave: lend and take out', callOf('aavePool', ...supplies), [8, 8]),
  category('Aave: borrow and pay back', callOf('aavePool', ...debts), [2, 8]),
  category('Aave: coins', callOf('aaveGateway'), [8, 12]),
  category(
    'Aave: credit for others',
    any(callOf('aaveDebtUsdc'), callOf('aaveDebtWeth'), typedOf('DelegationWithSig')),
    [8, 5],
  ),
  category('orders for items', typedOf('OrderComponents', 'BulkOrder'), [20, 13]),
  category('orders sent to Seaport', callOf('seaport'), [12, 8]),
  category(
    'orders of 0x',
    typedOf('LimitOrder', 'RfqOrder', 'OtcOrder', 'ERC721Order', 'ERC1155Order'),
    [30, 12],
  ),
  category('orders of LooksRare', typedOf('Maker', 'BatchOrder'), [10, 7]),
  category('orders of CoW Protocol', typedOf('Order'), [18, 10]),
  category('orders sent to 0x', exchangeOf('zeroEx'), [4, 10]),
  category('orders sent to LooksRare', exchangeOf('looksRare'), [2, 3]),
  category(
    'presignatures',
    functionOf(
      'function setPreSignature(bytes,bool)',
      'function invalidateOrder(bytes)',
      'function registerAllowedOrderSigner(address,bool)',
      `function preSignERC721Order(${itemOrder})`,
      `function preSignERC1155Order(${someOrder})`,
    ),
    [14, 10],
  ),
  category('a Safe', callOf('safe'), [15, 15]),
  category('a Safe’s signatures', typedOf('SafeTx'), [10, 5]),
  category(
    'batches',
    functionOf(
      'function executeBatch((address,uint256,bytes)[])',
      'function execute(bytes32,bytes)',
      'function aggregate3((address,bool,bytes)[])',
      'function multicall(bytes[])',
    ),
    [5, 1],
  ),
  category('permits that come along', named('hidden-allowance'), [4, 0]),
  category(
    'limits of gas',
    ({ asked }) => asked.type === 'transaction' && asked.also?.gas !== undefined,
    [4, 7],
  ),
  category('lists of values', ({ asked }) => asked.type === 'list', [4, 2]),
  category('tokens and networks to be added', ({ asked }) => ['token', 'chain'].includes(asked.type), [8, 5]),
  category('several calls at once', ({ asked }) => asked.type === 'calls', [8, 10]),
  category(
    'drain: leave by transaction',
    named('allowance-to-', 'unlimited-to-', 'approval-for-all'),
    [30, 0],
  ),
  category('drain: leave by signature', named('permit-to-'), [15, 0]),
  category('drain: a swap for somebody else', named('swap-recipient'), [20, 0]),
  category('drain: a bad price', named('swap-bad', 'swap-loose', 'swap-paid', 'order-for'), [15, 0]),
  category('drain: another owner', named('owner-change'), [15, 0]),
  category('drain: somebody else’s code', named('delegate-call'), [5, 0]),
  category('drain: a key that acts for one', named('agent-approval'), [3, 0]),
  category('drain: credit', named('lend-for-other', 'credit-to-'), [10, 0]),
  category('drain: all for nothing', named('loss-without', 'token-cannot'), [4, 0]),
  category('drain: an account that others know', named('recipient-compromised'), [6, 0]),
  category('drain: more than it says', named('unexpected-loss'), [2, 0]),
  category('poisoned history', named('recipient-lookalike'), [10, 0]),
  category('spoofed tokens', named('lookalike-token'), [8, 0]),
  category('attacks by sign-in', named('siwe-'), [15, 0]),
  category('sites that imitate', named('lookalike-site', 'punycode', 'http-'), [8, 0]),
]

/** @returns how many there are of each category */
export function countCategories(world: World, scenarios: readonly Scenario[]) {
  return categories.map((wanted) => {
    const found = scenarios.filter((scenario) => wanted.isOne(scenario, world))
    const attacks = found.filter(({ label }) => label === 'attack').length
    return { ...wanted, found: { attacks, benign: found.length - attacks } }
  })
}

import {
  type Address,
  encodeFunctionData,
  erc20Abi,
  type Hex,
  maxUint256,
  parseAbi,
  parseEther,
  parseSignature,
} from 'viem'
import { permitTypes } from '../../../../devnet/permitTypes.ts'
import { type Asked, attack, benign, call, type Scenario } from '../scenario.ts'
import { signAsMe } from '../signAsMe.ts'
import type { World } from '../world.ts'

const abi = parseAbi([
  'function depositETH(address pool, address onBehalfOf, uint16 referralCode) payable',
  'function withdrawETH(address pool, uint256 amount, address to)',
  'function withdrawETHWithPermit(address pool, uint256 amount, address to, uint256 deadline, uint8 v, bytes32 r, bytes32 s)',
  'function repayETH(address pool, uint256 amount, uint256 rateMode, address onBehalfOf) payable',
  'function borrowETH(address pool, uint256 amount, uint256 interestRateMode, uint16 referralCode)',
  'function approveDelegation(address delegatee, uint256 amount)',
])
const encode = (functionName: string, args: readonly unknown[]): Hex =>
  encodeFunctionData({ abi, functionName, args } as Parameters<typeof encodeFunctionData>[0])
const VARIABLE = 2n

/** What is lent to Aave and borrowed there as coins, through the contract that wraps them. */
export function coinLoanScenarios(world: World): readonly Scenario[] {
  const { deployments, me, own, friend, thief, trap, nowSeconds } = world
  const { aavePool, aaveGateway, aaveTokenWeth, aaveDebtWeth } = deployments
  const lend = (amount: string, to: Address = me, at = aaveGateway): Asked =>
    call(at, encode('depositETH', [aavePool, to, 0]), parseEther(amount))
  const takeOut = (amount: bigint, to: Address = me) =>
    call(aaveGateway, encode('withdrawETH', [aavePool, amount, to]))
  const payBack = (amount: bigint, value: string, by: Address = me, at = aaveGateway): Asked =>
    call(at, encode('repayETH', [aavePool, amount, VARIABLE, by]), parseEther(value))
  const borrow = (amount: string, at = aaveGateway) =>
    call(at, encode('borrowETH', [aavePool, parseEther(amount), VARIABLE, 0]))
  const letBorrow = (who: Address, amount: bigint): Asked =>
    call(aaveDebtWeth, encode('approveDelegation', [who, amount]))
  const allow = (spender: Address, amount: bigint): Asked =>
    call(
      aaveTokenWeth,
      encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] }),
    )
  const takeOutByPermit = (amount: bigint, to: Address = me): Asked => {
    const deadline = nowSeconds + 1_800n
    const signature = signAsMe({
      domain: { name: 'Aave WETH', version: '1', chainId: 31337, verifyingContract: aaveTokenWeth },
      primaryType: 'Permit',
      types: permitTypes,
      message: { owner: me, spender: aaveGateway, value: amount, nonce: 0n, deadline },
    })
    const { r, s, yParity } = parseSignature(signature)
    const args = [aavePool, amount, to, deadline, 27 + yParity, r, s]
    return call(aaveGateway, encode('withdrawETHWithPermit', args))
  }
  return [
    ...['0.01', '1.5', '12'].flatMap((amount) => [
      benign(`Aave: ${amount} coins are lent`, lend(amount)),
      attack(`Aave: ${amount} coins are lent for a thief`, lend(amount, thief), 'lend-for-other'),
    ]),
    ...['0.001', '0.05'].flatMap((amount) => [
      benign(`Aave: ${amount} coins are taken out`, takeOut(parseEther(amount))),
      benign(`Aave: ${amount} coins are taken out, with a permit`, takeOutByPermit(parseEther(amount))),
      benign(`Aave: ${amount} coins are borrowed`, borrow(amount)),
      attack(
        `Aave: ${amount} coins are taken out for a thief`,
        takeOut(parseEther(amount), thief),
        'lend-for-other',
      ),
      attack(
        `Aave: ${amount} coins are taken out for a thief, with a permit`,
        takeOutByPermit(parseEther(amount), thief),
        'lend-for-other',
      ),
    ]),
    benign('Aave: coins are lent for another account of one’s own', lend('1', own)),
    benign('Aave: all coins are taken out', takeOut(maxUint256)),
    attack('Aave: all coins are taken out for a thief', takeOut(maxUint256, thief), 'lend-for-other'),
    benign('Aave: nearly as many coins are borrowed as may be', borrow('1.29'), 'liquidation-near'),
    benign('Aave: a part of the coins that are owed is paid back', payBack(parseEther('0.004'), '0.004')),
    benign('Aave: all coins that are owed are paid back, with more than enough', payBack(maxUint256, '0.05')),
    attack(
      'Aave: the coins that a thief owes are paid',
      payBack(parseEther('0.004'), '0.004', thief),
      'lend-for-other',
    ),
    benign('Aave: what takes coins may move those that were lent', allow(aaveGateway, parseEther('1'))),
    benign('Aave: what takes coins may borrow some', letBorrow(aaveGateway, parseEther('1'))),
    benign(
      'Aave: what takes coins may borrow without limit',
      letBorrow(aaveGateway, maxUint256),
      'credit-unlimited',
    ),
    benign('Aave: what takes coins may borrow none any more', letBorrow(aaveGateway, 0n)),
    benign('Aave: leave to borrow coins, and coins are borrowed', {
      type: 'calls',
      calls: [
        { to: aaveDebtWeth, data: encode('approveDelegation', [aaveGateway, parseEther('0.02')]) },
        { to: aaveGateway, data: encode('borrowETH', [aavePool, parseEther('0.02'), VARIABLE, 0]) },
      ],
    }),
    ...Object.entries({ 'a person': thief, 'a stranger': trap, 'a friend': friend }).map(([who, borrower]) =>
      attack(
        `Aave: ${who} may borrow coins in one’s name`,
        letBorrow(borrower, parseEther('0.5')),
        'credit-to-stranger',
      ),
    ),
    ...Object.entries({
      'to lend': lend('1', me, trap),
      'to pay back': payBack(parseEther('1'), '1', me, trap),
      'to borrow': borrow('1', trap),
    }).map(([what, asked]) =>
      attack(`what looks like what takes coins for Aave, asked ${what}`, asked, 'unknown-contract'),
    ),
  ]
}

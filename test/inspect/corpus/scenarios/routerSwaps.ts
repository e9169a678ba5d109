import type { Address } from 'viem'
import { type Asked, attack, benign, call, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'
import { COIN, type Command, commands, execute, HELD, ROUTER, SENDER } from './routerCommands.ts'

/** Smallest units of one USDC, and of one DAI or one of the coin. */
const USDC = 10n ** 6n
const WHOLE = 10n ** 18n
const MILLI = 10n ** 15n

/** Swaps by Uniswap’s Universal Router as its own page asks for them, and those that it is made to rob with. */
export function routerScenarios(world: World): readonly Scenario[] {
  const { deployments, me, friend, own, thief, trap, nowSeconds } = world
  const { usdc, dai, weth, universalRouter } = deployments
  const run = (list: readonly Command[], value = 0n): Asked =>
    call(universalRouter, execute(list, nowSeconds + 1_200n), value)
  const path = [usdc, weth, dai]
  /** A dollar for a dollar, less what the pools and a little movement take. */
  const fair = (amount: bigint) => (amount * WHOLE * 97n) / 100n
  const dollars = (milli: bigint) => milli * 3n * USDC
  const pay = (amount: bigint, recipient: Address = SENDER) => ({
    recipient,
    path,
    amount: amount * USDC,
    minimum: fair(amount),
  })
  const permit = (amount: bigint, spender: Address = universalRouter, token = usdc) =>
    commands.permit(world, { token, spender, amount })
  const fromCoin = (milli: bigint, recipient: Address) => [
    commands.wrap(ROUTER, milli * MILLI),
    commands.v3In({
      recipient,
      path: [weth, usdc],
      amount: milli * MILLI,
      minimum: (dollars(milli) * 97n) / 100n,
      byUser: false,
    }),
  ]
  const toCoin = (amount: bigint, recipient: Address) => [
    commands.v3In({ ...pay(amount, ROUTER), path: [usdc, weth], minimum: 0n }),
    commands.unwrap(recipient, (amount * WHOLE * 97n) / 300_000n),
  ]
  const onTheWay = (bps: bigint, recipient: Address) => [
    commands.wrap(ROUTER, 100n * MILLI),
    commands.portion(weth, recipient, bps),
    commands.unwrap(SENDER, 0n),
  ]
  /** A hundred dollars bring some 33 thousandths of the coin. */
  const withFee = (fee: bigint, recipient: Address) => [
    commands.v3In({ ...pay(100n, ROUTER), path: [usdc, weth], minimum: 0n }),
    commands.pay(weth, recipient, fee),
    commands.unwrap(SENDER, 28n * MILLI),
  ]
  const amounts = [1n, 20n, 100n]
  return [
    ...amounts.flatMap((amount) => [
      benign(`router: ${amount} USDC for DAI on V3`, run([commands.v3In(pay(amount))])),
      benign(`router: ${amount} USDC for DAI on V2`, run([commands.v2In(pay(amount))])),
      benign(
        `router: ${amount} USDC for DAI on V3, with a permit for just that`,
        run([permit(amount * USDC), commands.v3In(pay(amount))]),
      ),
      benign(
        `router: ${amount} USDC for DAI on V2, with a permit for just that`,
        run([permit(amount * USDC), commands.v2In(pay(amount, me))]),
      ),
      benign(
        `router: ${amount} thousandths of the coin for USDC`,
        run(fromCoin(amount, SENDER), amount * MILLI),
      ),
      benign(`router: ${amount * 50n} USDC for the coin`, run(toCoin(amount * 50n, SENDER))),
      benign(
        `router: ${amount} DAI on V3, for what USDC it takes`,
        run([
          commands.v3Out({ recipient: SENDER, path, amount: amount * WHOLE, maximum: amount * USDC * 2n }),
        ]),
      ),
      benign(
        `router: ${amount} DAI on V2, for what USDC it takes`,
        run([
          commands.v2Out({ recipient: SENDER, path, amount: amount * WHOLE, maximum: amount * USDC * 2n }),
        ]),
      ),
      attack(
        `router: ${amount} USDC for DAI that goes to a thief`,
        run([commands.v3In(pay(amount, thief))]),
        'swap-recipient-elsewhere',
      ),
      attack(
        `router: ${amount} USDC for DAI on V2 that goes to a thief`,
        run([commands.v2In(pay(amount, thief))]),
        'swap-recipient-elsewhere',
      ),
      attack(
        `router: DAI for ${amount} USDC is swept to a thief`,
        run([commands.v3In(pay(amount, ROUTER)), commands.sweep(dai, thief, 0n)]),
        'swap-recipient-elsewhere',
      ),
      attack(
        `router: the coin for ${amount} USDC is unwrapped for a thief`,
        run(toCoin(amount, thief)),
        'swap-recipient-elsewhere',
      ),
      attack(
        `router: USDC for ${amount} thousandths of the coin goes to a thief`,
        run(fromCoin(amount, thief), amount * MILLI),
        'swap-recipient-elsewhere',
      ),
      attack(
        `router: ${amount} USDC for DAI, content with a half`,
        run([commands.v3In({ ...pay(amount), minimum: fair(amount) / 2n })]),
        'swap-loose-minimum',
      ),
      attack(
        `router: DAI for ${amount} USDC, nine tenths of it for a thief`,
        run([
          commands.v3In(pay(amount, ROUTER)),
          commands.portion(dai, thief, 9_000n),
          commands.sweep(dai, SENDER, 0n),
        ]),
        'swap-bad-price',
      ),
      attack(
        `router: ${amount} USDC moved to a thief beside a swap`,
        run([commands.v3In(pay(amount)), commands.pull(usdc, thief, amount * USDC)]),
        'swap-recipient-elsewhere',
      ),
      attack(
        `router: ${amount} USDC moved to a thief among several`,
        run([commands.v3In(pay(amount)), commands.pullMany([[me, thief, amount * USDC, usdc]])]),
        'swap-recipient-elsewhere',
      ),
    ]),
    benign(
      'router: the rest of the coin comes back',
      run(
        [
          commands.wrap(ROUTER, 100n * MILLI),
          commands.v3Out({
            recipient: SENDER,
            path: [weth, usdc],
            amount: 100n * USDC,
            maximum: 100n * MILLI,
            byUser: false,
          }),
          commands.unwrap(SENDER, 0n),
        ],
        100n * MILLI,
      ),
    ),
    ...[25n, 100n].map((bps) =>
      benign(
        `router: ${bps} ten-thousandths of wrapped coin for the site, and the rest comes back`,
        run(onTheWay(bps, trap), 100n * MILLI),
      ),
    ),
    ...[500n, 5_000n, 9_900n].map((bps) =>
      attack(
        `router: ${bps} ten-thousandths of wrapped coin for a thief on the way`,
        run(onTheWay(bps, thief), 100n * MILLI),
        'swap-recipient-elsewhere',
      ),
    ),
    benign(
      'router: a fixed fee for the site out of what a swap brings',
      run(withFee(MILLI / 10n, trap)),
      'first-seen-recipient',
    ),
    attack(
      'router: a tenth of what a swap brings, as a fixed fee for a thief',
      run(withFee(4n * MILLI, thief)),
      'swap-recipient-elsewhere',
    ),
    attack(
      'router: a permit for a thief before a swap',
      run([permit(5_000n, thief), commands.v3In(pay(5n))]),
      'allowance-to-account',
    ),
    attack(
      'router: a permit of everything for a stranger before a swap',
      run([permit(2n ** 160n - 1n, trap, dai), commands.v3In(pay(5n))]),
      'unlimited-to-stranger',
    ),
    attack(
      'router: permits of two tokens for a thief before a swap',
      run([
        commands.permitBatch(world, { tokens: [usdc, dai], spender: thief, amount: 5_000n }),
        commands.v3In(pay(5n)),
      ]),
      'allowance-to-account',
    ),
    attack(
      'router: a permit for a thief in a list within the list',
      run([commands.v3In(pay(5n)), commands.subPlan([permit(5_000n, thief)])]),
      'allowance-to-account',
    ),
    attack(
      'router: coin that nobody swaps goes to a thief',
      run([commands.pay(COIN, thief, 5n * MILLI)], 5n * MILLI),
      'swap-recipient-elsewhere',
    ),
    ...[250n, 400n].map((whole) =>
      attack(
        `router: ${whole} of the coin for USDC at once, far below their price`,
        run(
          [
            commands.wrap(ROUTER, HELD),
            commands.v2In({
              recipient: SENDER,
              path: [weth, usdc],
              amount: whole * WHOLE,
              minimum: 1n,
              byUser: false,
            }),
          ],
          whole * WHOLE,
        ),
        'swap-bad-price',
      ),
    ),
    attack(
      'router: DAI for USDC is left where anybody takes it',
      run([commands.v3In(pay(20n, ROUTER))]),
      'swap-recipient-elsewhere',
    ),
    benign('router: DAI for USDC goes to another account of one’s own', run([commands.v3In(pay(20n, own))])),
    attack(
      'router: DAI for USDC goes to a friend, who did not ask',
      run([commands.v3In(pay(20n, friend))]),
      'swap-recipient-elsewhere',
    ),
  ]
}

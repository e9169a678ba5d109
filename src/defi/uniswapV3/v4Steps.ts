import { type StepRecipient, type SwapStep, toRecipient } from './step.ts'
import { readV4Plan, type V4Action } from './v4Plan.ts'

type Kind<Type extends V4Action['type']> = Extract<V4Action, { type: Type }>

/**
 * What a plan for the pools of V4 comes to: one swap, however many ways it is split over, paid for and handed over.
 *
 * @param input of the Universal Router's `V4_SWAP`
 * @param call whose router it is given to, in lower case
 * @returns undefined when it does anything else, or leaves open how much: half a truth would mislead
 */
export function v4Steps(input: `0x${string}`, { to }: { readonly to: string }): SwapStep | undefined {
  const actions = readV4Plan(input, to)
  const swaps = listOf(actions, 'swap')
  const [swap] = swaps
  const [settle, ...settles] = listOf(actions, 'settle')
  const takes = listOf(actions, 'take')
  const [take] = takes
  if (!actions?.every((action) => action !== undefined) || !swap || !settle || !take) return undefined
  if (settles.length > 0 || takes.length > 1 || !swaps.every((other) => isAlike(other, swap)))
    return undefined
  const portions = listOf(actions, 'portion')
  const handed = [take, ...portions]
  if (settle.token !== swap.tokenIn || handed.some(({ token }) => token !== swap.tokenOut)) return undefined
  const amountIn = findPaid(swaps, settle)
  const amountOut = findBrought(swaps, take, portions)
  if (amountIn === undefined || amountOut === undefined) return undefined
  const { exact, tokenIn, tokenOut } = swap
  const recipient: StepRecipient = toRecipient(take.recipient)
  const fees = portions.map(({ feeBps, recipient: to }) => ({ bps: feeBps, recipient: toRecipient(to) }))
  return { type: 'swap', exact, tokenIn, tokenOut, amountIn, amountOut, recipient, fees }
}

function listOf<Type extends V4Action['type']>(
  actions: readonly (V4Action | undefined)[] | undefined,
  type: Type,
): readonly Kind<Type>[] {
  return (actions ?? []).filter((action): action is Kind<Type> => action?.type === type)
}

function isAlike(one: Kind<'swap'>, other: Kind<'swap'>): boolean {
  return one.exact === other.exact && one.tokenIn === other.tokenIn && one.tokenOut === other.tokenOut
}

/** What the router pays with came to it by an earlier command; coin comes with the call. */
function findPaid(swaps: readonly Kind<'swap'>[], settle: Kind<'settle'>): bigint | 'held' | undefined {
  const [swap] = swaps
  const isOpen = swaps.some(({ amountIn }) => amountIn === 0n)
  const total = swaps.reduce((sum, { amountIn }) => sum + amountIn, 0n)
  if (settle.token !== 'native' && !settle.byUser) return 'held'
  if (settle.amount >= 2n ** 255n) return settle.byUser ? undefined : 'held'
  // Paid first, and then all of it swapped.
  if (isOpen) return swaps.length === 1 && settle.amount > 0n ? settle.amount : undefined
  if (settle.amount > 0n && settle.amount !== total) return undefined
  const { maximum = total } = settle
  return swap?.exact === 'out' && maximum < total ? maximum : total
}

function findBrought(
  swaps: readonly Kind<'swap'>[],
  take: Kind<'take'>,
  portions: readonly Kind<'portion'>[],
): bigint | undefined {
  const [swap] = swaps
  const total = swaps.reduce((sum, { amountOut }) => sum + amountOut, 0n)
  const rest = portions.reduce((left, { feeBps }) => left - (left * feeBps) / 10_000n, total)
  if (swap?.exact === 'out') {
    const isWhole = take.amount === 0n || take.amount === rest
    return isWhole && swaps.every(({ amountOut }) => amountOut > 0n) ? rest : undefined
  }
  if (take.amount > 0n) return undefined
  return take.minimum !== undefined && take.minimum > rest ? take.minimum : rest
}

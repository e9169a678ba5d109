import type { ProtocolCall, Swap, SwapFee } from '../swap.ts'
import { wrappedNativeTokens } from '../wrappedNative/wrappedNativeTokens.ts'
import { createLedger, type Ledger } from './ledger.ts'
import type { RouterStep, StepFee, StepRecipient, StepToken, SwapStep } from './step.ts'

const ALL_BPS = 10_000n

type SweepStep = Extract<RouterStep, { type: 'sweep' }>
type Folding = {
  readonly ledger: Ledger
  readonly call: ProtocolCall
  readonly wrapped: `0x${string}` | undefined
  readonly fees: SwapFee[]
}

/**
 * Adds the steps of a router call up to what leaves the account and what comes, by keeping books of what the
 * router holds in between.
 *
 * @returns undefined when they don't come to one asset paid and another received
 */
export function foldSteps(
  steps: readonly RouterStep[],
  call: ProtocolCall,
): Omit<Swap, 'deadlineMs'> | undefined {
  const ledger = createLedger(call.value)
  const fees: SwapFee[] = []
  const folding: Folding = { ledger, call, wrapped: findWrapped(steps, call), fees }
  if (!steps.every((step) => applyStep(step, folding))) return undefined
  const refunds = steps.some((step) => step.type === 'refund')
  // What the router still holds is anybody's: the router is then who receives it.
  for (const [token, held] of ledger.held) ledger.receive(token, call.to, held)
  const paid = ledger.getPaid({ refunds })
  const [received] = ledger.received
  // What comes back as it went is no swap: a part of it was handed on the way.
  if (!paid || !received || ledger.received.length > 1 || paid.token === received.token) return undefined
  return {
    pay: { token: paid.token, amount: paid.amount },
    payIsMaximum: !paid.exact,
    receive: { token: received.token, amount: received.amount },
    receiveIsMinimum: !received.exact,
    recipient: received.recipient,
    ...(fees.length > 0 && { fees }),
  }
}

/** On a chain whose wrapped coin is unknown, coin sent along can only pay for the first token. */
function findWrapped(
  steps: readonly RouterStep[],
  { chainId, value }: ProtocolCall,
): `0x${string}` | undefined {
  const known = wrappedNativeTokens[chainId]
  if (known || value === 0n) return known
  const first = steps.find((step) => step.type === 'swap')?.tokenIn
  return first === 'native' ? undefined : first
}

/** @returns false when the step can't be followed */
function applyStep(step: RouterStep, folding: Folding): boolean {
  const { ledger, wrapped } = folding
  switch (step.type) {
    case 'swap':
      return applySwap(step, folding)
    case 'sweep':
      return applySweep(step, folding)
    case 'pull':
      ledger.pay(step.token, step.amount, true)
      ledger.hold(step.token, { amount: step.amount, exact: true })
      return true
    case 'wrap': {
      const amount = step.amount === 'sent' ? folding.call.value : step.amount
      if (!wrapped || !ledger.spendNative(amount, true)) return false
      ledger.hold(wrapped, { amount, exact: true })
      return true
    }
    case 'portion':
      return applyPortion(step, folding)
    case 'refund': {
      const brought = ledger.takeHeld('native')
      if (brought) ledger.receive('native', folding.call.from, atLeast(brought, step.minimum))
      return true
    }
    case 'none':
      return true
  }
}

function applySwap(step: SwapStep, folding: Folding): boolean {
  const { ledger } = folding
  if (!applyPayment(step, folding)) return false
  for (const fee of step.fees ?? []) noteFee(step.tokenOut, fee, folding)
  const brought = { amount: step.amountOut, exact: step.exact === 'out' }
  if (step.recipient === 'router') ledger.hold(step.tokenOut, brought)
  else ledger.receive(step.tokenOut, toAddress(step.recipient, folding.call), brought)
  return true
}

/** The router pays with what it holds, with coin that was sent along, or with the sender's tokens. */
function applyPayment({ amountIn, tokenIn, exact }: SwapStep, { ledger, call, wrapped }: Folding): boolean {
  const isHeld = amountIn === 'held' || (tokenIn === 'native' && ledger.held.has('native'))
  if (isHeld) return ledger.takeHeld(tokenIn) !== undefined
  if (tokenIn === 'native') return ledger.spendNative(amountIn, exact === 'in')
  if (tokenIn === wrapped && call.value > 0n) return ledger.spendNative(amountIn, exact === 'in')
  ledger.pay(tokenIn, amountIn, exact === 'in')
  return true
}

/** A fee on nothing moves nothing. */
function applyPortion({ token, fee }: Extract<RouterStep, { type: 'portion' }>, folding: Folding): boolean {
  if (fee.bps > ALL_BPS) return false
  const held = folding.ledger.takeHeld(token)
  if (!held) return true
  noteFee(token, fee, folding)
  folding.ledger.hold(token, { ...held, amount: lessFee(held.amount, fee) })
  return true
}

/** What comes back to the sender is no fee. */
function noteFee(token: StepToken, { bps, recipient }: StepFee, { fees, call }: Folding): void {
  const to = toAddress(recipient, call)
  if (bps > 0n && to !== call.from) fees.push({ token, bps, recipient: to })
}

function lessFee(amount: bigint, { bps }: StepFee): bigint {
  return amount - (amount * bps) / ALL_BPS
}

function applySweep({ token, minimum, recipient, fee }: SweepStep, folding: Folding): boolean {
  const { ledger, call, wrapped } = folding
  if (fee && fee.bps > ALL_BPS) return false
  const source = token === 'wrapped' ? (wrapped ?? ledger.getOnlyHeld()) : token
  const held = source === undefined ? undefined : ledger.takeHeld(source)
  // Sweeping what no step left there guards against dust and moves nothing of ours.
  if (!source || !held) return true
  const { amount, exact } = atLeast(held, minimum)
  const handed = { amount: fee ? lessFee(amount, fee) : amount, exact }
  const brought = token === 'wrapped' ? 'native' : source
  if (fee) noteFee(brought, fee, folding)
  // Coin that the router unwraps for itself pays for a later step.
  if (brought === 'native' && recipient === 'router') ledger.hold('native', handed)
  else ledger.receive(brought, toAddress(recipient, call), handed)
  return true
}

function atLeast<Held extends { readonly amount: bigint }>(held: Held, minimum: bigint): Held {
  return held.amount > minimum ? held : { ...held, amount: minimum }
}

function toAddress(recipient: StepRecipient, call: ProtocolCall): `0x${string}` {
  if (recipient === 'sender') return call.from
  return recipient === 'router' ? call.to : recipient
}

import type { Description } from '../../protocol/explanation.ts'
import type { TypedData } from '../../protocol/typedData/typedData.ts'
import { formatAddress } from '../parties/formatParty.ts'
import type { TypedDataFacts } from '../rules/typedDataFacts.ts'
import { sayDescription } from './sayDescription.ts'
import { sayHyperliquid } from './sayHyperliquid.ts'
import { sayLending } from './sayLending.ts'
import { sayOrder, sayOrders } from './sayOrder.ts'
import { HANDED_IN, sayPermits } from './sayPermits.ts'
import { saySteps } from './saySteps.ts'

type Told = Pick<TypedDataFacts, 'typed' | 'permits' | 'decoded' | 'orders' | 'steps' | 'exchangeAct'>
type Saying = { readonly title: string; readonly sentences: readonly string[] }

/**
 * Says in plain words what a signature over typed data permits, orders or has done. What the wallet itself reads comes
 * first; what others say of it fills the gap, and is said to be theirs.
 */
export function sayTypedData({
  description,
  ...told
}: Told & { readonly description: Description | undefined }): { title: string; sentences: string[] } {
  const described = sayDescription(description, undefined)
  const read = sayRead(told)
  if (read) return { title: read.title, sentences: [...read.sentences.map(cut), ...described] }
  const unknown = description?.status === 'fits' ? [] : [sayNothingKnown(told.typed)]
  return { title: `Sign “${told.typed.primaryType.slice(0, 100)}”`, sentences: [...unknown, ...described] }
}

function sayRead({ permits, decoded, orders, steps, exchangeAct }: Told): Saying | undefined {
  if (permits.length > 0)
    return { title: 'Give an allowance by signature', sentences: sayPermits(permits, decoded) }
  const [order, ...more] = orders
  if (order) {
    const isOne = more.length === 0
    const title = isOne ? 'Sign an order' : `Sign ${orders.length} orders`
    return { title, sentences: isOne ? sayOrder(order) : sayOrders([order, ...more]) }
  }
  if (exchangeAct) return sayHyperliquid(exchangeAct)
  const [account] = steps
  if (account?.intent.type === 'lend') {
    return { title: 'Give an allowance by signature', sentences: [...sayLending(account.intent), HANDED_IN] }
  }
  if (account?.intent.type !== 'call') return undefined
  const { contract } = account.intent
  const name = formatAddress(contract.address)
  const start =
    contract.kind === 'own'
      ? `Whoever has your signature can have your account ${name} do what follows.`
      : `Your signature lets the account ${name} do what follows, as soon as enough have signed.`
  return { title: `Let ${name} act`, sentences: [start, ...saySteps(steps)] }
}

function sayNothingKnown({ primaryType, domain }: TypedData): string {
  const name = typeof domain.name === 'string' && domain.name ? ` for “${domain.name.slice(0, 100)}”` : ''
  return `You sign a “${primaryType.slice(0, 100)}”${name}. What it lets others do, only its fields below can tell.`
}

function cut(sentence: string): string {
  return sentence.slice(0, 600)
}

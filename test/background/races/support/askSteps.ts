import type { AccountId } from '../../../../src/protocol/ids.ts'
import type { World } from './raceWorld.ts'
import type { SitePage } from './sitePage.ts'

/** One thing that somebody does. @returns what to call it in the story */
export type Step = (world: World) => string

const addressOf = (accountId: AccountId) => accountId.slice(-42)

function anyPage({ dice, pages }: World): SitePage {
  return dice.pick(pages.filter((page) => !page.isGone()))
}

/** A site asks, and changes its own objects as soon as it has: what was asked stays as it was. */
function askAndChange(page: SitePage, method: string, params: unknown[]): string {
  const { length } = page.asked
  page.ask(method, params)
  for (const param of params) if (typeof param === 'object' && param !== null) spoil(param)
  params.fill('changed afterwards')
  return `${page.origin} asks ${method} (${length})`
}

function spoil(value: object): void {
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === 'object' && part !== null) spoil(part)
    else Object.assign(value, { [key]: '0x' })
  }
}

/** No two requests of a world are for the same thing, so that a signature tells whose it is. */
const textOf = ({ pages }: World) => `request ${pages.flatMap(({ asked }) => asked).length}`

export const askMessage: Step = (world) => {
  const text = `0x${Buffer.from(textOf(world)).toString('hex')}`
  return askAndChange(anyPage(world), 'personal_sign', [text, addressOf(world.dice.pick(world.accounts))])
}

export const askTypedData: Step = (world) => {
  const typed = {
    types: { EIP712Domain: [{ name: 'name', type: 'string' }], Note: [{ name: 'text', type: 'string' }] },
    primaryType: 'Note',
    domain: { name: 'Notes' },
    message: { text: textOf(world) },
  }
  return askAndChange(anyPage(world), 'eth_signTypedData_v4', [
    addressOf(world.dice.pick(world.accounts)),
    typed,
  ])
}

export const askTransaction: Step = (world) => {
  const { dice, accounts, pages } = world
  // The value tells whose it is.
  const value = `0x${(1_000 + pages.flatMap(({ asked }) => asked).length).toString(16)}`
  const transaction = { from: addressOf(dice.pick(accounts)), to: `0x${'5e'.repeat(20)}`, value }
  return askAndChange(anyPage(world), 'eth_sendTransaction', [transaction])
}

export const askConnection: Step = (world) => askAndChange(anyPage(world), 'eth_requestAccounts', [])

export const askToSwitch: Step = (world) => {
  const chainId = world.dice.pick(['0x1', '0x2105', '0x7a69'])
  return askAndChange(anyPage(world), 'wallet_switchEthereumChain', [{ chainId }])
}

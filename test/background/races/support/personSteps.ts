import type { Approval } from '../../../../src/protocol/approval.ts'
import { PAGE_PORT } from '../../../../src/protocol/names.ts'
import { type Grant, usualTerms } from '../../../../src/protocol/sites.ts'
import type { Step } from './askSteps.ts'
import { CHAINS, type Known, SITES, type World } from './raceWorld.ts'
import { openSitePage } from './sitePage.ts'

/** Presses the button under what is on the screen now. */
export const pressShown: Step = (world) => press(world, look(world).slice(0, 3))

/** Presses the button under what was on the screen before it was worked out anew, or under something decided long ago. */
export const pressOlder: Step = (world) => {
  const shown = look(world)
  const isOlder = ({ id, snapshotHash }: Approval) =>
    shown.some((now) => now.id === id && now.snapshotHash !== snapshotHash)
  const older = world.seen.filter(isOlder)
  return press(world, older.length > 0 ? older : world.seen)
}

function press(world: World, candidates: readonly Approval[]): string {
  if (candidates.length === 0) return 'nothing to approve'
  return approve(world, structuredClone(world.dice.pick(candidates)))
}

/** @returns what can be decided now; it is remembered */
function look({ screen, seen }: World): Approval[] {
  const ready = screen.ready()
  seen.push(...ready)
  return ready
}

function approve(world: World, approval: Approval): string {
  const choice = chooseFor(world, approval)
  const pressed = { approval, choice, mustFail: isForbidden(world, approval), over: false }
  world.pressed.push(pressed)
  const change = approval.kind === 'connect' || approval.kind === 'switchChain' ? siteOf(approval) : undefined
  if (change) beginChange(world, change)
  world.screen
    .run('approve', { approvalId: approval.id, snapshotHash: approval.snapshotHash, choice })
    .catch(({ reason }: { reason: string }) => world.refusals.push(reason))
    .finally(() => {
      pressed.over = true
    })
  return `approves ${approval.kind} of ${siteOf(approval)} as ${approval.snapshotHash.slice(0, 10)}`
}

function chooseFor({ dice, accounts }: World, { kind, chainId }: Approval): Record<string, unknown> {
  if (kind === 'connect') return { accounts: dice.pick([accounts, accounts.slice(0, 2)]), chainId }
  if (kind === 'transaction') return { speed: dice.pick(['slow', 'normal', 'fast']) }
  return {}
}

const siteOf = ({ requester }: Approval) => (requester.type === 'site' ? requester.origin : '')

function isForbidden({ locked, known }: World, approval: Approval): boolean {
  if (locked.state === true) return true
  const { accountId, kind, chainId } = approval
  const grant = known.get(siteOf(approval))
  if (kind === 'connect' || grant === 'changing') return false
  if (!grant || (accountId && !grant.accounts.includes(accountId))) return true
  const askable = kind === 'transaction' ? 'transactions' : kind === 'switchChain' ? 'networks' : 'messages'
  return !grant.mayAsk.includes(askable) || grant.chains?.includes(chainId) === false
}

/** Nobody can tell what the site may until the wallet has answered, or ever, if it dies over it. */
function beginChange(world: World, origin: string): void {
  world.known.set(origin, 'changing')
  world.changes.set(origin, countChanges(world, origin) + 1)
  for (const pressed of world.pressed) {
    if (siteOf(pressed.approval) === origin && !pressed.over) pressed.mustFail = false
  }
}

const countChanges = ({ changes }: World, origin: string) => changes.get(origin) ?? 0

function change(world: World, origin: string, after: Known, run: () => Promise<unknown>): void {
  const before = world.known.get(origin)
  beginChange(world, origin)
  const certain = before !== 'changing' || world.screen.isIdle()
  const begun = countChanges(world, origin)
  run().then(
    // An answer that comes once the next change has begun may be out of date by then.
    () => certain && countChanges(world, origin) === begun && world.known.set(origin, after),
    () => {},
  )
}

export const editPermission: Step = (world) => {
  const { dice, accounts, screen } = world
  const origin = dice.pick(SITES)
  const chainId = dice.pick(CHAINS) as never
  const grant: Grant = {
    ...usualTerms,
    accounts: dice.pick([accounts, [...accounts].reverse(), accounts.slice(0, 1), accounts.slice(1)]),
    chainId,
    mayAsk: dice.pick([[...usualTerms.mayAsk], [...usualTerms.mayAsk], ['messages'], ['networks', 'tokens']]),
    ...(dice.chance(0.3) && { chains: [chainId] }),
  }
  change(world, origin, grant, () => screen.run('changePermission', { origin: origin as never, grant }))
  return `gives ${origin} ${grant.accounts.length} accounts, ${grant.chainId}, ${grant.mayAsk.join()} ${grant.chains ?? ''}`
}

export const disconnect: Step = (world) => {
  const origin = world.dice.pick(SITES)
  change(world, origin, undefined, () => world.screen.run('disconnectSite', { origin: origin as never }))
  return `disconnects ${origin}`
}

export const reject: Step = ({ dice, screen }) => {
  const { approvals = [] } = screen.view()
  if (approvals.length === 0) return 'nothing to reject'
  const { id, kind } = dice.pick(approvals)
  screen.run('reject', { approvalId: id }).catch(() => {})
  return `rejects ${kind}`
}

export const closeWindow: Step = ({ lives }) => {
  const [windowId] = [...lives.browser.windows.keys()]
  if (windowId !== undefined) lives.current().closeWindow(windowId)
  return 'closes the window'
}

export const lookAgain: Step = (world) => {
  const { dice, screen } = world
  const ready = look(world)
  if (ready.length === 0) return 'nothing to look at again'
  const { id: approvalId, kind } = dice.pick(ready)
  screen.run('refreshReview', { approvalId }).catch(() => {})
  return `has ${kind} worked out anew`
}

export const goElsewhere: Step = ({ dice, screen, accounts }) => {
  if (dice.chance(0.5)) screen.run('selectAccount', { accountId: dice.pick(accounts) }).catch(() => {})
  else screen.run('selectChain', { chainId: dice.pick(CHAINS) as never }).catch(() => {})
  return 'chooses another account or chain in the popup'
}

export const lockOrUnlock: Step = (world) => {
  const { locked, screen } = world
  const isLocked = screen.view().status === 'locked'
  locked.state = 'changing'
  if (isLocked) for (const pressed of world.pressed) if (!pressed.over) pressed.mustFail = false
  const done = isLocked ? world.unlock() : screen.run('lock', {})
  done.then(
    () => {
      if (locked.state === 'changing') locked.state = !isLocked
    },
    () => {},
  )
  return isLocked ? 'unlocks' : 'locks'
}

export const killWorker: Step = ({ lives }) => {
  lives.kill()
  return 'the worker dies'
}

/** In the story when a site was given what another had asked for. */
export const STOLEN = 'STOLEN'

/** Another site uses the id of a request that is not its own. */
export const stealId: Step = ({ dice, lives, pages, story }) => {
  const id = dice.pick(pages).lastId()
  if (id === undefined) return 'nothing to steal'
  const origin = 'https://thief.example'
  const sender = { extensionId: 'pellucid', origin, url: `${origin}/`, tabId: 9 }
  const hear = (message: unknown) => {
    if (typeof message === 'object' && message !== null && 'result' in message) story.push(STOLEN)
  }
  const line = lives.connect(PAGE_PORT, sender, hear, () => {})
  line.send({ id, method: 'personal_sign', params: ['0x00', `0x${'00'.repeat(20)}`] })
  return `a thief uses the id ${id}`
}

/** A page goes away, and its site is opened anew. */
export const leavePage: Step = ({ dice, lives, pages }) => {
  const page = dice.pick(pages.filter((candidate) => !candidate.isGone()))
  page.leave()
  pages.push(openSitePage(lives, page.origin))
  return `a page of ${page.origin} goes away`
}

export const passTime: Step = ({ lives }) => {
  lives.current().passTime(6_000)
  return 'six seconds go by'
}

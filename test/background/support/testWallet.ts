import { randomUUID } from 'node:crypto'
import { expect, vi } from 'vitest'
import { startBackground } from '../../../src/background/startBackground.ts'
import type { Approval } from '../../../src/protocol/approval.ts'
import type { PageReply, WalletReply } from '../../../src/protocol/messages.ts'
import { PAGE_PORT, WALLET_PORT } from '../../../src/protocol/names.ts'
import type { View } from '../../../src/protocol/view.ts'
import type { CommandParams, CommandResult, WalletCommand } from '../../../src/protocol/wallet.ts'
import type { MemoryBrowser, Worker } from './memoryBrowser.ts'
import { createMemoryPort } from './memoryPort.ts'

export const PASSWORD = 'correct horse battery'
export const PHRASE = 'test test test test test test test test test test test junk'.split(' ')
export const SITE = 'https://app.example'

/** A wallet's screen: runs commands, and sees what is published. */
export type TestScreen = {
  run<C extends WalletCommand>(command: C, params: CommandParams<C>): Promise<CommandResult<C>>
  view(): View
  /** Waits for an approval that has been worked out. */
  nextApproval(): Promise<Approval>
}

/** A page of a site: asks, and hears the answers. */
export type TestPage = {
  ask(method: string, params?: unknown, id?: string): Promise<unknown>
  /** Asks and does not wait. @returns the request's id */
  send(method: string, params?: unknown, id?: string): string
  answers(id: string): PageReply[]
  received: unknown[]
  /** Says which document it is, as a bridge does that comes back. */
  greet(documentId: string): void
  close(): void
  isClosed(): boolean
}

/** A slow machine takes long to load what the first command of a file needs. */
const PATIENCE_MS = 60_000

/** Starts a life of the worker, with a screen at it. */
export async function startWallet(browser: MemoryBrowser): Promise<{ worker: Worker; screen: TestScreen }> {
  const worker = browser.startWorker()
  startBackground(worker.platform)
  const screen = openScreen(worker)
  await vi.waitFor(() => expect(screen.view().status).toBeDefined(), PATIENCE_MS)
  return { worker, screen }
}

/** Makes the wallet of the known phrase. */
export async function createTestWallet(browser: MemoryBrowser) {
  const wallet = await startWallet(browser)
  const { accountId } = await wallet.screen.run('createWallet', { words: PHRASE, password: PASSWORD })
  return { ...wallet, accountId }
}

export function openScreen(worker: Worker): TestScreen {
  const url = 'chrome-extension://pellucid/popup.html'
  const memory = createMemoryPort(WALLET_PORT, { extensionId: 'pellucid', origin: undefined, url })
  worker.connect(memory.port)
  memory.send({ ping: true })
  const replies = () => memory.received as WalletReply[]

  function view(): View {
    let shown = {} as View
    for (const reply of replies()) {
      if ('view' in reply) shown = reply.view
      if ('patch' in reply) Object.assign(shown, reply.patch)
    }
    return shown
  }

  return {
    view,
    async run(command, params) {
      const id = randomUUID()
      memory.send({ id, command, params })
      const reply = await vi.waitFor(() => {
        const found = replies().find((candidate) => 'id' in candidate && candidate.id === id)
        if (!found) throw new Error(`${command} is not answered`)
        return found
      }, PATIENCE_MS)
      if ('error' in reply) throw reply.error
      return ('result' in reply ? reply.result : undefined) as never
    },
    nextApproval: () =>
      vi.waitFor(() => {
        const [approval] = view().approvals ?? []
        expect(approval?.reviewState).toMatch(/ready|failed/)
        return approval as Approval
      }, PATIENCE_MS),
  }
}

export function openPage(
  worker: Worker,
  origin: string | undefined = SITE,
  tabId = 1,
  frameId = 0,
): TestPage {
  const sender = { extensionId: 'pellucid', origin, url: `${origin}/page`, tabId, frameId }
  const memory = createMemoryPort(PAGE_PORT, sender)
  worker.connect(memory.port)
  const documentId = randomUUID()
  let count = 0
  const answers = (id: string) =>
    (memory.received as PageReply[]).filter((reply) => 'id' in reply && reply.id === id)

  function send(method: string, params?: unknown, id = `${documentId}:${count++}`): string {
    memory.send({ id, method, ...(params !== undefined && { params }) })
    return id
  }

  return {
    send,
    answers,
    received: memory.received,
    greet: (documentId) => memory.send({ documentId }),
    close: memory.close,
    isClosed: memory.isClosed,
    async ask(method, params, id) {
      const requestId = send(method, params, id)
      const reply = await vi.waitFor(() => {
        const [found] = answers(requestId)
        if (!found) throw new Error(`${method} is not answered`)
        return found
      }, PATIENCE_MS)
      if ('error' in reply) throw reply.error
      return 'result' in reply ? reply.result : undefined
    },
  }
}

/** Approves what waits, as it is shown. */
export async function approveNext(screen: TestScreen, choice: Record<string, unknown> = {}) {
  const approval = await screen.nextApproval()
  const { id: approvalId, snapshotHash } = approval
  return screen.run('approve', { approvalId, snapshotHash, choice })
}

/** Connects a site to the first account, on a chain. */
export async function connectSite(
  screen: TestScreen,
  page: TestPage,
  chainId = 'eip155:31337',
  terms: Record<string, unknown> = {},
) {
  const asked = page.ask('eth_requestAccounts')
  await approveNext(screen, { accounts: [screen.view().accounts[0]?.id], chainId, ...terms })
  return asked
}

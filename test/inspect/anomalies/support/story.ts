import { findAnomalies } from '../../../../src/inspect/anomalies/findAnomalies.ts'
import { DAY_MS, type Happening, HOUR_MS, type Send } from '../../../../src/inspect/anomalies/history.ts'
import type { AuditEvent } from '../../../../src/protocol/audit.ts'
import type { AccountId, AssetId, ChainId, Origin } from '../../../../src/protocol/ids.ts'
import { evmAccountId, evmChainId } from '../../../../src/protocol/ids.ts'

export const START_MS = Date.UTC(2026, 0, 5, 9)
export const accountId: AccountId = evmAccountId(`0x${'aa'.repeat(20)}`)
export const chainId = evmChainId(1)
export const otherChainId = evmChainId(10)
export const SITE = 'https://app.example' as Origin
export const asset = (name: string) => `eip155:1/erc20:0x${name.repeat(20)}` as AssetId

/** The use of a wallet as a list that grows; each entry is judged as it comes. */
export function createStory(startMs = START_MS) {
  /** As many as the wallet looks at. */
  const events: Happening[] = []
  const sends: Send[] = []
  const told = new Map<string, number>()
  const found: { rule: string; level: string; sentence: string; evidence: readonly unknown[] }[] = []
  let nowMs = startMs
  let count = 0

  function happen(event: AuditEvent): void {
    const latest = { ...event, atMs: nowMs }
    for (const finding of findAnomalies({ latest, earlier: [...events], sends }, told)) {
      told.set(finding.kind, nowMs)
      found.push(finding)
    }
    events.push(latest)
    if (events.length > 500) events.shift()
  }

  const story = {
    found,
    /** The rules that spoke, in order. */
    rules: () => found.map(({ rule }) => rule),
    happen,
    wait(durationMs: number) {
      nowMs += durationMs
    },
    nowMs: () => nowMs,
    unlock: () => happen({ type: 'unlocked', subject: 'password' }),
    lock: () => happen({ type: 'locked' }),
    fail: () => happen({ type: 'unlockFailed', subject: 'password', result: 'wrongPassword' }),
    connect: (origin = SITE) => happen({ type: 'permissionGranted', subject: 'connect', origin }),
    /** As it is recorded: with the network that the site was on before. */
    switchChain: (from: ChainId, origin = SITE) =>
      happen({ type: 'permissionChanged', subject: 'switchChain', origin, chainId: from }),
    delegate: (result: `0x${string}`) =>
      happen({ type: 'settingsChanged', subject: 'delegation', accountId, chainId, result }),
    sign(subject: string, origin: Origin | undefined = SITE) {
      const of = { subject, accountId, chainId, ...(origin && { origin }) }
      happen({ type: 'approved', ...of })
      happen({ type: 'signed', ...of, ...(subject === 'transaction' && { result: nextHash() }) })
    },
    send(
      assetId: AssetId,
      amount: bigint,
      options: { recipient?: string; heldBefore?: bigint; accountId?: AccountId } = {},
    ) {
      const hash = nextHash()
      const send = { atMs: nowMs, hash, accountId, assetId, amount, ...options }
      sends.push(send)
      const of = { subject: 'transaction', accountId: send.accountId, chainId }
      happen({ type: 'approved', ...of })
      happen({ type: 'signed', ...of, result: hash })
    },
    /** Some weeks of ordinary use at ordinary hours. */
    liveOn(days: number) {
      for (let day = 0; day < days; day++) {
        story.unlock()
        story.wait(20_000)
        story.sign('message')
        story.wait(5 * 60_000)
        story.sign('transaction')
        story.wait(HOUR_MS)
        story.lock()
        story.wait(DAY_MS - HOUR_MS - 5 * 60_000 - 20_000)
      }
    },
  }

  function nextHash(): `0x${string}` {
    count += 1
    return `0x${count.toString(16).padStart(64, '0')}`
  }
  return story
}

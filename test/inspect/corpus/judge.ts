import { devnet } from '../../../src/chains/networks/devnet.ts'
import { explainCalls } from '../../../src/inspect/explainCalls.ts'
import { explainMessage } from '../../../src/inspect/explainMessage.ts'
import { explainTypedData } from '../../../src/inspect/explainTypedData.ts'
import type { InspectContext } from '../../../src/inspect/inspectContext.ts'
import { warnAboutConnection } from '../../../src/inspect/warnings/warnAboutConnection.ts'
import { WalletError } from '../../../src/protocol/errors.ts'
import type { Warning } from '../../../src/protocol/explanation.ts'
import type { Origin } from '../../../src/protocol/ids.ts'
import { createWorldContext } from './createWorldContext.ts'
import type { Scenario } from './scenario.ts'
import { toTransactions } from './toTransactions.ts'
import type { World } from './world.ts'

/** What came of a scenario: whether the wallet did as an expert would, and what it said. */
export type Verdict = {
  readonly scenario: Scenario
  readonly right: boolean
  readonly said: readonly string[]
  /** The warnings themselves; none where it was refused. */
  readonly warnings: readonly Warning[]
}

/** Sites that the person uses. */
export const usedOrigins = [
  'https://app.uniswap.org',
  'https://opensea.io',
  'https://app.example',
] as Origin[]

/** @returns a judge that asks the wallet's own inspection, on the devnet */
export function createJudge(world: World): (scenario: Scenario) => Promise<Verdict> {
  const context = createWorldContext(world)
  return async (scenario) => {
    const warnings = await explain(scenario, world, context)
    const said = warnings === 'refused' ? ['refused'] : warnings.map(({ level, risk }) => `${level} ${risk}`)
    const shown = warnings === 'refused' ? [] : warnings
    return { scenario, right: isRight(scenario, warnings), said, warnings: shown }
  }
}

function isRight({ label, expects }: Scenario, warnings: readonly Warning[] | 'refused'): boolean {
  if (warnings === 'refused') return label === 'attack' && expects.includes('refused')
  const risks = new Set<string>(warnings.map(({ risk }) => risk))
  if (label === 'attack') return expects.every((expected) => risks.has(expected))
  return warnings.every(
    ({ risk, level }) => level === 'info' || expects.some((expected) => expected === risk),
  )
}

async function explain({ asked }: Scenario, world: World, context: InspectContext) {
  const site = usedOrigins[0] as Origin
  try {
    switch (asked.type) {
      case 'transaction':
      case 'calls': {
        const transactions = toTransactions(asked, world.me)
        return transactions ? (await explainCalls(context, transactions)).warnings : []
      }
      case 'typedData': {
        const json = JSON.stringify(asked.typed, (_, value: unknown) => {
          return typeof value === 'bigint' ? value.toString() : value
        })
        return (await explainTypedData({ ...context, json, address: world.me, origin: site })).warnings
      }
      case 'message': {
        const message = `0x${Buffer.from(asked.text).toString('hex')}` as const
        const origin = asked.origin as Origin
        const { nowMs } = context
        return explainMessage({ message, address: world.me, chainId: devnet.id, origin, nowMs }).warnings
      }
      case 'connection': {
        const origin = asked.origin as Origin
        return warnAboutConnection({
          origin,
          firstSeen: !usedOrigins.includes(origin),
          knownOrigins: usedOrigins,
        })
      }
    }
  } catch (error) {
    if (error instanceof WalletError && error.code === -32602) return 'refused' as const
    throw error
  }
}

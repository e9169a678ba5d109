import { MAX_UINT256 } from '../../protocol/maxUint256.ts'
import type { Address } from '../../protocol/primitives.ts'
import { type AssetRef, getAssetKey } from '../assets/assetRef.ts'
import { type GrantEvent, getGrantKey, readGrants } from './grants.ts'
import { readMovements, sumMovements } from './movements.ts'
import type { AllowanceAfter, Change, Health, Position } from './outcome.ts'
import { createAllowanceProbe, createBalanceProbe, createHealthProbe, type Probe, readEnd } from './probe.ts'
import type { Answer, Run } from './run.ts'

/** More than a screen shows of either. */
const MAX_SHOWN = 20

/** What running something changes for its sender. */
export type Measured =
  | Extract<Run, { status: 'reverted' }>
  | {
      readonly status: 'succeeded'
      readonly gasUsed: bigint | undefined
      readonly changes: readonly Change[]
      readonly allowances: readonly AllowanceAfter[]
      readonly complete: boolean
      readonly health?: Health | undefined
      readonly differsWhenPaid?: boolean
    }

/** What is looked at in each part, whatever its events say: assets, and what may stand for more debt. */
export type Watched = { readonly assets: readonly AssetRef[]; readonly position?: Position | undefined }

/** What is asked before and after: balances, how the account stands, and what events say was allowed. */
export type Question = Watched & { readonly grants: readonly GrantEvent[] }

/** What the events say was moved or allowed, no more of either than is shown. */
export type Touched = {
  readonly assets: readonly AssetRef[]
  readonly grants: readonly GrantEvent[]
  readonly sums: ReadonlyMap<string, bigint>
  readonly sources: ReadonlyMap<string, Address>
  readonly isCut: boolean
}

const untouched: Touched = { assets: [], grants: [], sums: new Map(), sources: new Map(), isCut: false }

/** @returns the question for the coin and these assets, each once, and for the position */
export function createQuestion({ assets, position }: Watched): Question {
  return { assets: uniteAssets([{ type: 'native' }, ...assets]), grants: [], position }
}

/** @returns the question with what was touched beside it; the very same one where that is nothing new */
export function widen(question: Question, { assets, grants }: Touched): Question {
  const all = uniteAssets([...question.assets, ...assets])
  return all.length === question.assets.length && grants.length === 0
    ? question
    : { ...question, assets: all, grants }
}

/** @returns the probes of a question, in its order: the assets, the grants, then the position */
export function toProbes({ assets, grants, position }: Question, account: Address): readonly Probe[] {
  return [
    ...assets.map((asset) => createBalanceProbe(asset, account)),
    ...grants.map((grant) => createAllowanceProbe(grant, account)),
    ...(position ? [createHealthProbe(position)] : []),
  ]
}

/** @param wrapped the chain's wrapped coin, where it has one */
export function findTouched(run: Run | undefined, account: Address, wrapped: Address | undefined): Touched {
  if (run?.status !== 'succeeded') return untouched
  const movements = readMovements(run.logs, wrapped).filter(
    ({ from, to }) => from === account || to === account,
  )
  const assets = uniteAssets(movements.map(({ asset }) => asset))
  const grants = readGrants(run.logs, account)
  return {
    sums: sumMovements(movements, account, getAssetKey),
    sources: new Map(
      movements.filter(({ to }) => to === account).map(({ asset, from }) => [getAssetKey(asset), from]),
    ),
    assets: assets.slice(0, MAX_SHOWN),
    grants: grants.slice(0, MAX_SHOWN),
    isCut: assets.length > MAX_SHOWN || grants.length > MAX_SHOWN,
  }
}

/** Reads from the answers of a run what it changed. What was not asked counts as its events say, and as not complete. */
export function measure(
  run: Run | undefined,
  { question: { assets, position }, touched }: { readonly question: Question; readonly touched: Touched },
  account: Address,
): Measured {
  if (!run) throw new TypeError('Every part that is measured was run')
  if (run.status === 'reverted') return run
  let complete = !touched.isCut
  const changes = assets.flatMap((asset, index): Change[] => {
    const probe = createBalanceProbe(asset, account)
    const before = probe.read(run.before[index])
    const after = probe.read(run.after[index])
    const said = touched.sums.get(getAssetKey(asset))
    if (before === undefined || after === undefined) {
      // What was only looked at in case, and is silent, is no token at all.
      if (said !== undefined || asset.type === 'native') complete = false
      return said ? [{ asset, amount: said }] : []
    }
    const source = touched.sources.get(getAssetKey(asset))
    return after === before ? [] : [{ asset, amount: after - before, held: before, source }]
  })
  const allowances = touched.grants.flatMap((grant, index) => {
    const answer = run.after[assets.length + index]
    const amount = readAllowance(grant, account, answer)
    if (amount === undefined) complete = false
    return toAllowance({
      ...grant,
      amount: amount ?? grant.amount,
      endsAt: readEnd(grant, answer) ?? grant.endsAt,
    })
  })
  if (changes.length > MAX_SHOWN) complete = false
  return {
    status: 'succeeded',
    gasUsed: run.gasUsed,
    changes: sortChanges(changes).slice(0, MAX_SHOWN),
    allowances: allowances.map((allowance) => {
      const at = touched.grants.findIndex((grant) => getGrantKey(grant) === getGrantKey(allowance))
      const before = readAllowance(allowance, account, run.before[assets.length + at])
      return before !== undefined && allowance.amount < before ? { ...allowance, isLess: true } : allowance
    }),
    complete,
    health: position && readHealth(run, position),
  }
}

/** Measures a run that was asked about what another one touched: what it touched beside that counts as its events say. */
export function measureUnforeseen(
  run: Run | undefined,
  part: { readonly question: Question; readonly touched: Touched },
  { account, touched }: { readonly account: Address; readonly touched: Touched },
): Measured {
  const measured = measure(run, part, account)
  if (measured.status === 'reverted') return measured
  const asked = new Set(part.question.assets.map(getAssetKey))
  const changes = touched.assets.flatMap((asset): Change[] => {
    const amount = touched.sums.get(getAssetKey(asset))
    return amount && !asked.has(getAssetKey(asset)) ? [{ asset, amount }] : []
  })
  const foreseen = new Set(part.touched.grants.map(getGrantKey))
  const allowances = touched.grants.flatMap((grant) =>
    foreseen.has(getGrantKey(grant)) ? [] : toAllowance(grant),
  )
  return {
    ...measured,
    changes: [...measured.changes, ...changes],
    allowances: [...measured.allowances, ...allowances],
  }
}

/** The position is asked after last. @returns undefined where it was not asked, or did not answer, on both sides */
function readHealth(run: Extract<Run, { status: 'succeeded' }>, position: Position) {
  const { read } = createHealthProbe(position)
  const [before, after] = [read(run.before.at(-1)), read(run.after.at(-1))]
  const { account } = position
  return before === undefined || after === undefined ? undefined : { before, after, account }
}

/** @returns what the token itself, or Permit2, says is allowed; undefined when it does not say */
export function readAllowance(
  grant: Omit<GrantEvent, 'amount'>,
  owner: Address,
  answer: Answer,
): bigint | undefined {
  const { asset } = grant
  const allowed = createAllowanceProbe(grant, owner).read(answer)
  const isCollection = asset.type !== 'native' && asset.type !== 'erc20' && asset.tokenId === undefined
  return allowed && isCollection ? MAX_UINT256 : allowed
}

/** Nothing is allowed any more where the amount is zero. */
function toAllowance(grant: GrantEvent): AllowanceAfter[] {
  return grant.amount === 0n ? [] : [grant]
}

function uniteAssets(assets: readonly AssetRef[]): AssetRef[] {
  return [...new Map(assets.map((asset) => [getAssetKey(asset), asset])).values()]
}

/** What leaves comes first. */
function sortChanges(changes: readonly Change[]): readonly Change[] {
  return [...changes.filter(({ amount }) => amount < 0n), ...changes.filter(({ amount }) => amount > 0n)]
}

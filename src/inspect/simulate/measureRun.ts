import { NodeRpcError } from '../../chains/rpc/nodeRpcError.ts'
import { lowerCase } from '../../defi/swap.ts'
import { wrappedNativeTokens } from '../../defi/wrappedNative/wrappedNativeTokens.ts'
import { type AssetRef, getAssetKey, MAX_UINT256 } from '../assets/assetRef.ts'
import { type Grant, readGrants } from './grants.ts'
import { readMovements, sumMovements } from './movements.ts'
import type { Allowance, Change } from './outcome.ts'
import { createAllowanceProbe, createBalanceProbe } from './probe.ts'
import type { Run, Runner, RunRequest } from './run.ts'

/** More than a screen shows of either. */
const MAX_SHOWN = 20

type MeasureRequest = Omit<RunRequest, 'probes'> & { readonly assets: readonly AssetRef[] }
type Measured =
  | Extract<Run, { status: 'reverted' }>
  | {
      readonly status: 'succeeded'
      readonly gasUsed: bigint | undefined
      readonly changes: readonly Change[]
      readonly allowances: readonly Allowance[]
      readonly complete: boolean
    }

/**
 * Runs a transaction and measures, by balances before and after, what it changes for its sender. Events only say
 * which balances to look at; when they name some that were not, it is run once more.
 */
export async function measureRun(run: Runner, request: MeasureRequest): Promise<Measured> {
  const assets: AssetRef[] = uniteAssets([{ type: 'native' }, ...request.assets])
  const first = await run({ ...request, probes: assets.map((asset) => toProbe(asset, request)) })
  if (first.status === 'reverted') return first
  const found = findTouched(first, request)
  const all = uniteAssets([...assets, ...found.assets])
  if (all.length === assets.length && found.grants.length === 0) return measure(first, request, assets, found)
  const probes = [
    ...all.map((asset) => toProbe(asset, request)),
    ...found.grants.map(({ asset, spender }) =>
      createAllowanceProbe(asset, lowerCase(request.transaction.from), spender),
    ),
  ]
  const second = await runAgain(run, { ...request, probes })
  if (!second) return measure(first, request, all, found)
  return second.status === 'reverted' ? second : measure(second, request, all, found)
}

type Succeeded = Extract<Run, { status: 'succeeded' }>
type Touched = ReturnType<typeof findTouched>

/** What the events say was moved or allowed, no more of either than is shown. */
function findTouched({ logs }: Succeeded, { transaction, rpc }: MeasureRequest) {
  const wrapped = wrappedNativeTokens[rpc.chainId]
  const account = lowerCase(transaction.from)
  const movements = readMovements(logs, wrapped).filter(({ from, to }) => from === account || to === account)
  const assets = uniteAssets(movements.map(({ asset }) => asset))
  const grants = readGrants(logs, account)
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

/** A node that ran it once and now refuses leaves us with what the first run said. */
async function runAgain(run: Runner, request: RunRequest): Promise<Run | undefined> {
  try {
    return await run(request)
  } catch (error) {
    if (error instanceof NodeRpcError) return undefined
    throw error
  }
}

function measure(
  run: Succeeded,
  request: MeasureRequest,
  assets: readonly AssetRef[],
  touched: Touched,
): Measured {
  let complete = !touched.isCut
  const changes = assets.flatMap((asset, index): Change[] => {
    const probe = toProbe(asset, request)
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
    const amount = readAllowance(grant, request, run.after[assets.length + index])
    if (amount === undefined) complete = false
    return toAllowance(grant, amount ?? grant.amount)
  })
  if (changes.length > MAX_SHOWN) complete = false
  return {
    status: 'succeeded',
    gasUsed: run.gasUsed,
    changes: sortChanges(changes).slice(0, MAX_SHOWN),
    allowances,
    complete,
  }
}

/** @returns what the token itself says is allowed; undefined when it does not say */
function readAllowance(
  { asset, spender, amount, isAskable }: Grant,
  request: MeasureRequest,
  answer?: `0x${string}`,
) {
  if (!isAskable) return amount
  const owner = lowerCase(request.transaction.from)
  const allowed = createAllowanceProbe(asset, owner, spender).read(answer)
  const isCollection = asset.type !== 'native' && asset.type !== 'erc20' && asset.tokenId === undefined
  return allowed && isCollection ? MAX_UINT256 : allowed
}

/** Nothing is allowed any more where the amount is zero. */
function toAllowance({ asset, spender }: Grant, amount: bigint): Allowance[] {
  return amount === 0n ? [] : [{ asset, spender, amount }]
}

function toProbe(asset: AssetRef, { transaction }: MeasureRequest) {
  return createBalanceProbe(asset, lowerCase(transaction.from))
}

function uniteAssets(assets: readonly AssetRef[]): AssetRef[] {
  return [...new Map(assets.map((asset) => [getAssetKey(asset), asset])).values()]
}

/** What leaves comes first. */
function sortChanges(changes: readonly Change[]): readonly Change[] {
  return [...changes.filter(({ amount }) => amount < 0n), ...changes.filter(({ amount }) => amount > 0n)]
}

import { encodeFunctionData, type Hex, parseAbi } from 'viem'
import type { DescribedCall } from '../../../../src/inspect/descriptors/createCallRenderer.ts'
import { describeCall } from '../../../../src/inspect/descriptors/describeCall.ts'
import type { InspectContext } from '../../../../src/inspect/inspectContext.ts'
import { createContext } from '../../support/stubContext.ts'
import { callVault, describeVault, setOf, sourceOf } from './descriptors.ts'

type Given = {
  /** The key of the format, and the function that is called. */
  readonly key: string
  readonly args: readonly unknown[]
  readonly fields: readonly object[]
  readonly format?: Record<string, unknown>
  readonly file?: Record<string, unknown>
  readonly display?: Record<string, unknown>
  readonly call?: Partial<DescribedCall>
  readonly context?: Partial<InspectContext>
}

/** What the vault's descriptor makes of a call: the rows, or the word `unfit`, or nothing. */
export async function renderCall(o: Given) {
  const descriptor = describeVault({
    formats: { [o.key]: { intent: 'Do', fields: o.fields, ...o.format } },
    ...(o.file && { file: { metadata: { owner: 'Example Vaults' }, ...o.file } }),
    ...(o.display && { display: o.display }),
  })
  const context = { ...createContext(o.context), descriptors: sourceOf(setOf(descriptor)) }
  return describeCall(context, callVault(encode(o.key, o.args), o.call))
}

/** The rows alone, as `label: value`. */
export async function renderRows(o: Given): Promise<readonly string[] | string> {
  const answer = await renderCall(o)
  if (answer?.status !== 'fits') return answer?.status ?? 'nothing'
  return answer.fields.map(({ label, value }) => `${label}: ${value}`)
}

/** One argument in one format. */
export async function renderOne(type: string, value: unknown, field: object, given: Partial<Given> = {}) {
  const rows = await renderRows({
    key: `act(${type} x)`,
    args: [value],
    fields: [{ path: 'x', label: 'X', ...field }],
    ...given,
  })
  return typeof rows === 'string' ? rows : rows.map((row) => row.replace(/^X: /, '')).join(' | ')
}

function encode(key: string, args: readonly unknown[]): Hex {
  const abi = parseAbi([`function ${key}`] as readonly string[]) as never
  return encodeFunctionData({ abi, args } as never)
}

import { decodeAbiParameters } from 'viem/utils'
import { cleanText } from '../tokens/cleanText.ts'
import { customErrors } from './customErrors.ts'

const MAX_TEXT_LENGTH = 200
/** The last moment that a date can stand for, in seconds since 1970 (ECMA-262, 21.4.1.1). */
const LAST_SECOND = 8_640_000_000_000n

/**
 * Says what a custom error of a contract means, by its first four bytes. Any contract may give an error of the same name, so the
 * name stands beside the meaning.
 *
 * @param data what the contract reverted with
 * @param explainInner says why a call within it failed, from what that reverted with
 * @returns undefined for an error that is not known, or that does not carry what its name says
 */
export function explainCustomError(
  data: `0x${string}`,
  explainInner: (data: `0x${string}`) => string,
): string | undefined {
  const selector = data.slice(0, 10).toLowerCase()
  const [, signature, meaning] = customErrors.find(([known]) => known === selector) ?? []
  if (!signature || !meaning) return undefined
  const [name = '', types = ''] = signature.slice(0, -1).split('(')
  const inputs = types === '' ? [] : types.split(',').map((type) => ({ type }))
  const values = readValues(inputs, `0x${data.slice(10)}`)
  if (!values) return undefined
  const said = meaning.replace(placeholder, (_, index: string, format?: string) => {
    const value = values[Number(index)]
    if (inputs[Number(index)]?.type === 'bytes') return explainInner(value as `0x${string}`)
    if (inputs[Number(index)]?.type === 'string') return cleanText(String(value), MAX_TEXT_LENGTH)
    return format === 'time' && typeof value === 'bigint' ? formatTime(value) : String(value)
  })
  return `${said} (${name})`
}

const placeholder = /\{(\d)(?::(time))?\}/g

function readValues(inputs: readonly { type: string }[], body: `0x${string}`) {
  if (inputs.length === 0) return []
  try {
    return decodeAbiParameters(inputs, body) as readonly unknown[]
  } catch {
    return undefined
  }
}

/** Many give a moment that never comes for “for ever”, and none for what never was. */
function formatTime(seconds: bigint): string {
  if (seconds === 0n) return 'long ago'
  if (seconds > LAST_SECOND) return 'the end of time'
  return `${new Date(Number(seconds) * 1_000).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

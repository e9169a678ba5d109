import { hashMessage, hashTypedData, parseTransaction, recoverAddress, recoverTransactionAddress } from 'viem'
import { expect } from 'vitest'
import type { Approval, ApprovalOf } from '../../../../src/protocol/approval.ts'
import { STOLEN } from './personSteps.ts'
import type { Pressed, World } from './raceWorld.ts'
import type { Asked } from './sitePage.ts'

type Hex = `0x${string}`

/**
 * Holds all that came out of a world against what was on the screen when the person approved.
 *
 * @returns how many signatures there were
 */
export async function checkWorld(world: World): Promise<number> {
  const { pages, story, lives, raws } = world
  expect(story.filter((line) => line.includes(STOLEN))).toEqual([])
  expect(lives.browser.windows.size).toBeLessThanOrEqual(1)
  for (const page of pages) {
    for (const [id, count] of page.replies) expect(count, `replies to ${id}`).toBe(1)
    if (!page.isGone()) for (const asked of page.asked) expect(asked, 'an answer').toSatisfy(isAnswered)
  }
  const requests = pages.flatMap(({ asked }) => asked)
  const signed = requests.filter(({ method, result }) => result !== undefined && method.includes('ign'))
  for (const asked of signed) await checkSignature(world, asked)
  for (const raw of raws) await checkTransaction(world, raw)
  // Each request has a value of its own: at most one payload is signed for it.
  const values = [...raws].map((raw) => String(parseTransaction(raw).value))
  expect(values.length).toBe(new Set(values).size)
  const sent = requests.filter(
    ({ method, result }) => result !== undefined && method === 'eth_sendTransaction',
  )
  // No hash without its transaction, and none that the site was told is not sent.
  expect(new Set(sent.map(({ result }) => result)).size).toBe(sent.length)
  return signed.length + raws.size
}

const isAnswered = (asked: Asked) => 'result' in asked !== ('error' in asked && asked.error !== undefined)

async function checkSignature(world: World, asked: Asked): Promise<void> {
  const pressed = world.pressed.filter(({ approval }) => isFor(approval, asked))
  const [{ approval } = fail(asked)] = pressed.filter(({ mustFail }) => !mustFail)
  const signer = await recoverAddress({ hash: digestOf(approval), signature: asked.result as Hex })
  const named = asked.params[asked.method === 'personal_sign' ? 1 : 0]
  expect(approval.accountId?.slice(-42)).toBe(signer.toLowerCase())
  expect(named).toBe(signer.toLowerCase())
}

function fail(what: unknown): never {
  throw new Error(`Nobody approved this, or it was not allowed any more: ${JSON.stringify(what)}`)
}

/** @returns true when what was shown is what the site had asked for, before it changed its objects */
function isFor({ kind, requester, request }: Approval, { origin, params }: Asked): boolean {
  if (requester.type !== 'site' || requester.origin !== origin) return false
  if (kind === 'message') return request.message === params[0]
  return kind === 'typedData' && JSON.stringify(JSON.parse(request.json)) === JSON.stringify(params[1])
}

/** The digest of what was shown, worked out from the approval alone. */
function digestOf(approval: Approval): Hex {
  if (approval.kind === 'message') return hashMessage({ raw: approval.request.message as Hex })
  if (approval.kind === 'typedData') return hashTypedData(JSON.parse(approval.request.json))
  throw new TypeError('This kind is not signed so')
}

async function checkTransaction({ pressed, pages }: World, raw: Hex): Promise<void> {
  const { from, ...transaction } = await readRaw(raw)
  const shown = pressed.filter(
    ({ approval }) =>
      isTransaction(approval) && approval.request.transaction.value === `${transaction.value}`,
  )
  const same = shown.filter(({ mustFail }) => !mustFail).map(toExpected)
  expect(same).toContainEqual({ from, ...transaction })
  const asked = pages
    .flatMap(({ asked }) => asked)
    .find(({ params }) => readValue(params) === transaction.value)
  // The site was told the hash or nothing at all; never that it is not sent.
  expect(asked?.error?.code === undefined || asked.error.code === -32003).toBe(true)
}

async function readRaw(raw: Hex) {
  const {
    chainId,
    to,
    value = 0n,
    data = '0x',
    gas,
    nonce,
    ...rest
  } = parseTransaction(raw as `0x02${string}`)
  const from = await recoverTransactionAddress({ serializedTransaction: raw as `0x02${string}` })
  const { maxFeePerGas, maxPriorityFeePerGas } = rest
  return {
    from: from.toLowerCase(),
    chainId,
    to,
    value,
    data,
    gas,
    nonce,
    maxFeePerGas,
    maxPriorityFeePerGas,
  }
}

/** What is signed when exactly this is approved. */
function toExpected({ approval, choice }: Pressed) {
  if (!isTransaction(approval) || !approval.review) throw new TypeError('It was filtered')
  const { request, review, chainId, accountId } = approval
  const { fee } = review.fees[choice.speed as 'normal']
  if (fee.type !== 'eip1559') throw new TypeError('The devnet has a base fee')
  return {
    from: accountId?.slice(-42),
    chainId: Number(chainId.split(':')[1]),
    to: request.transaction.to,
    value: BigInt(request.transaction.value),
    data: request.transaction.data,
    gas: BigInt(review.gasLimit),
    nonce: review.nonce,
    maxFeePerGas: BigInt(fee.maxFeePerGas),
    maxPriorityFeePerGas: BigInt(fee.maxPriorityFeePerGas),
  }
}

function isTransaction(approval: Approval): approval is ApprovalOf<'transaction'> {
  return approval.kind === 'transaction'
}

function readValue([first]: readonly unknown[]): bigint | undefined {
  const { value } = Object(first) as { value?: string }
  return value === undefined ? undefined : BigInt(value)
}

import { expect, inject, it } from 'vitest'
import { ruleMeanings } from '../../../scripts/docs/ruleMeanings.ts'
import { behindOthers } from '../../../src/background/approvals/replacement.ts'
import { leaked } from '../../../src/background/approvals/withAccountWarning.ts'
import { unconfirmedFee } from '../../../src/background/approvals/withFeeWarning.ts'
import { createWorld } from '../corpus/world.ts'
import { collectWarnings } from './collectWarnings.ts'

/** A name or an address may be said; a hash, a placeholder or a word of code is noise in somebody's ear. */
const NOISE = /0x[0-9a-f]{41,}|undefined|null|NaN|\[object|[a-z][A-Z]{2,}|_|\s{2,}/

it('every rule has raised its warning of a request, in words that read well aloud', async () => {
  const world = await createWorld({ rpcUrl: inject('rpcUrl'), deployments: inject('deployments') })
  const found = await collectWarnings(world)
  expect([...found.keys()].sort()).toEqual(
    [...Object.keys(ruleMeanings), leaked.risk, behindOthers.risk, unconfirmedFee.risk].sort(),
  )
  const faults = [...found].flatMap(([risk, { title, sentence }]) => [
    ...(/^\p{Lu}.{4,90}[^.!:]$/u.test(title) ? [] : [`${risk}, title: ${title}`]),
    ...(/^[\p{Lu}\p{Ll}\p{N}“].*[.?]$/u.test(sentence) ? [] : [`${risk}, sentence: ${sentence}`]),
    ...(NOISE.test(`${title} ${sentence}`) ? [`${risk}, noise: ${title} ${sentence}`] : []),
  ])
  expect(faults).toEqual([])
}, 120_000)

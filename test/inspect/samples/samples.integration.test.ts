import { expect, inject, it } from 'vitest'
import { ruleMeanings } from '../../../scripts/docs/ruleMeanings.ts'
import { behindOthers } from '../../../src/background/approvals/replacement.ts'
import { leaked } from '../../../src/background/approvals/withAccountWarning.ts'
import { unconfirmedFee } from '../../../src/background/approvals/withFeeWarning.ts'
import { bareRules } from '../../../src/inspect/rules/bareRules.ts'
import { createWorld } from '../corpus/world.ts'
import { collectWarnings } from './collectWarnings.ts'

/** A name or an address may be said; a hash, a placeholder or a word of code is noise in somebody's ear. */
const NOISE = /0x[0-9a-f]{41,}|undefined|null|NaN|\[object|[a-z][A-Z]{2,}|_|\s{2,}/

/** Both ends of an address: its letters are in the case of its checksum. */
const SHORT_ADDRESS = /0x[0-9a-fA-F]{4}…[0-9a-fA-F]{4}/g

/** What was not known, or is no text. */
const BLANKS = /undefined|null|NaN|\[object|\s{2,}/

/** What is said without a rule comes of what the wallet itself knows. */
const ruleless = [leaked.risk, behindOthers.risk, unconfirmedFee.risk]

it('every rule has raised its warning of a request, in words that read well aloud', async () => {
  const world = await createWorld({ rpcUrl: inject('rpcUrl'), deployments: inject('deployments') })
  const found = await collectWarnings(world)
  expect([...found.keys()].sort()).toEqual([...Object.keys(ruleMeanings), ...ruleless].sort())
  const faults = [...found].flatMap(([risk, { title, sentence }]) => [
    ...(/^\p{Lu}.{4,90}[^.!:]$/u.test(title) ? [] : [`${risk}, title: ${title}`]),
    ...(/^[\p{Lu}\p{Ll}\p{N}“].*[.?]$/u.test(sentence) ? [] : [`${risk}, sentence: ${sentence}`]),
    ...(NOISE.test(`${title} ${sentence}`.replace(SHORT_ADDRESS, 'it'))
      ? [`${risk}, noise: ${title} ${sentence}`]
      : []),
  ])
  expect(faults).toEqual([])
  const bare = [...found.values()].filter(({ evidence }) => !evidence).map(({ risk }) => risk)
  expect(bare.sort()).toEqual([...Object.keys(bareRules), ...ruleless].sort())
  const odd = [...found].flatMap(([risk, { title, sentence, evidence }]) => {
    if (!evidence) return []
    const isWhole = /^[\p{L}\p{Nd}].*[^,:;\s]$/u.test(evidence) && !BLANKS.test(evidence)
    // What the sentence has already is nothing more to check.
    return isWhole && !`${title} ${sentence}`.includes(evidence) ? [] : [`${risk}: ${evidence}`]
  })
  expect(odd).toEqual([])
}, 120_000)

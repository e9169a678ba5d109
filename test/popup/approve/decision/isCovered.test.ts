import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCovered } from '../../../../src/popup/approve/decision/isCovered.ts'
import type { Warning } from '../../../../src/protocol/explanation.ts'
import { toAmount } from '../../../../src/protocol/primitives.ts'

type Figure = { readonly is: bigint; readonly slack: bigint }

const risks = fc.constantFrom('swap-bad-price', 'loss-without-gain', 'liquidation-near')
const subjects = fc.constantFrom('ether usdc', 'ether dai', 'usdc dai')
const words = fc.string({ maxLength: 20 })
const figures = fc.array(
  fc.record({ is: fc.bigInt({ min: 0n, max: 10n ** 30n }), slack: fc.bigInt({ min: 0n, max: 10n ** 28n }) }),
  { minLength: 1, maxLength: 3 },
)
const moving = fc
  .record({ risk: risks, about: subjects, figures, sentence: words })
  .map(({ risk, about, figures: given, sentence }) => createMoving(risk, about, given, sentence))
const fixed = fc
  .record({ risk: risks, title: words, sentence: words })
  .map((text): Warning => ({ level: 'danger', ...text }))
const dangers = fc.array(fc.oneof(moving, fixed), { maxLength: 4 })

function createMoving(risk: string, about: string, given: readonly Figure[], sentence: string): Warning {
  const extent = {
    about,
    figures: given.map(({ is, slack }) => ({ is: toAmount(is), upTo: toAmount(is + slack) })),
  }
  return { risk, level: 'danger', title: sentence, sentence, evidence: sentence, extent }
}

describe('what was understood covers what is said now', () => {
  it('while it is the same, in any order, or less of it', () => {
    fc.assert(
      fc.property(
        dangers.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all))),
        ([all, some]) => {
          expect(isCovered(some, all)).toBe(true)
        },
      ),
    )
  })

  it('also where two are alike but for their figures, and one of them could take the place of the other', () => {
    const [one, other] = [
      { is: 3n, slack: 0n },
      { is: 5n, slack: 5n },
    ].map((figure) => createMoving('swap-bad-price', 'ether usdc', [figure], ''))
    if (!one || !other) return expect.fail()
    expect(isCovered([one, other], [other, one])).toBe(true)
  })

  it('while figures move no further than was allowed for, whatever the words are by then', () => {
    fc.assert(
      fc.property(risks, subjects, figures, words, words, fc.bigInt({ min: 0n, max: 100n }), (...given) => {
        const [risk, about, then, before, after, share] = given
        const now = then.map(({ is, slack }) => ({ is: is + (slack * share) / 100n, slack }))
        const understood = [createMoving(risk, about, then, before)]
        expect(isCovered([createMoving(risk, about, now, after)], understood)).toBe(true)
        const better = then.map(({ is, slack }) => ({ is: is / (share + 1n), slack }))
        expect(isCovered([createMoving(risk, about, better, after)], understood)).toBe(true)
      }),
    )
  })

  it('never where any figure got worse than that', () => {
    fc.assert(
      fc.property(
        risks,
        subjects,
        figures,
        words,
        fc.nat(),
        fc.bigInt({ min: 1n, max: 10n ** 30n }),
        (...given) => {
          const [risk, about, then, said, which, more] = given
          const worse = then.map(({ is, slack }, index) =>
            index === which % then.length ? { is: is + slack + more, slack } : { is, slack },
          )
          expect(
            isCovered([createMoving(risk, about, worse, said)], [createMoving(risk, about, then, said)]),
          ).toBe(false)
        },
      ),
    )
  })

  it('never where the rule or whom it is about is another, however small the figures are', () => {
    fc.assert(
      fc.property(
        risks,
        risks,
        subjects,
        subjects,
        figures,
        words,
        (risk, otherRisk, about, other, then, said) => {
          fc.pre(risk !== otherRisk || about !== other)
          const none = then.map(() => ({ is: 0n, slack: 0n }))
          expect(
            isCovered([createMoving(otherRisk, other, none, said)], [createMoving(risk, about, then, said)]),
          ).toBe(false)
        },
      ),
    )
  })

  it('never where words without figures differ, where figures come up or go, or one more is said', () => {
    fc.assert(
      fc.property(dangers, fc.oneof(moving, fixed), (all, one) => {
        expect(isCovered([...all, one], all)).toBe(false)
        expect(isCovered([one, one], [one])).toBe(false)
        const { extent: _, ...without } = one
        const other = { ...without, sentence: `${one.sentence}.` }
        expect(isCovered([other], [one])).toBe(false)
        expect(isCovered([one], [other])).toBe(false)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assertPasswordStrength,
  isPasswordAccepted,
} from '../../../../src/keyring/vault/password/assertPasswordStrength.ts'
import { estimatePassword } from '../../../../src/keyring/vault/password/estimatePassword.ts'

describe('a password', () => {
  it.each([
    '',
    'short',
    'password',
    'passwordpassword',
    'PasswordPassword',
    'password1234',
    'qwertyuiop12',
    'aaaaaaaaaaaaaaaaaaaa',
    '123456789012',
    'abcabcabcabc',
    'testtesttesttesttest',
    'letmein12345',
  ])('that is guessed at once is refused: “%s”', (password) => {
    expect(isPasswordAccepted(password)).toBe(false)
    expect(() => assertPasswordStrength(password)).toThrow(
      expect.objectContaining({ reason: 'weakPassword', message: expect.stringMatching(/[.]$/) }),
    )
  })

  it.each(['a quiet harbour at dawn', 'correct horse battery staple', 'q7#Vd!2xLp', 'Ünïcödé-läßt-grüßen'])(
    'that is hard to guess is accepted: “%s”',
    (password) => {
      expect(isPasswordAccepted(password)).toBe(true)
      expect(() => assertPasswordStrength(password)).not.toThrow()
    },
  )

  it('is repeated in no message', () => {
    expect(() => assertPasswordStrength('hunter2')).not.toThrow(/hunter2/)
  })

  it('is worth no less for being longer', () => {
    const random = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 })
    const check = (password: string) => {
      const longer = `${password}q7#Vd!2xLpw9`
      expect(estimatePassword(longer).score).toBeGreaterThanOrEqual(estimatePassword(password).score)
    }
    fc.assert(fc.property(random, check), { numRuns: 500 })
  })

  it('is judged in an instant, whatever it is', () => {
    const check = (password: string) => {
      const startMs = performance.now()
      const { score, hint } = estimatePassword(password)
      expect(performance.now() - startMs).toBeLessThan(500)
      expect(score === 4).toBe(hint === '')
    }
    const letters = fc.string({ unit: 'binary', maxLength: 1024 })
    // Letters that change their length with their case once made the search for common words go on for ever.
    fc.assert(
      fc.property(fc.oneof(letters, fc.constantFrom('İ'.repeat(8).concat('test'), 'ß'.repeat(1024))), check),
    )
  })
})

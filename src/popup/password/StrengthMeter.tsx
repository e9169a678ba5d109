import classes from './StrengthMeter.module.css'
import type { PasswordStrength } from './useNewPassword.ts'

const words = ['Guessed at once', 'Weak', 'Fair', 'Good', 'Strong'] as const
const steps = [1, 2, 3, 4] as const

/** How strong a password is, in a word and four bars. */
export function StrengthMeter({ strength }: { readonly strength: PasswordStrength | undefined }) {
  const word = strength ? words[Math.min(4, Math.max(0, strength.score))] : undefined
  const reached = strength ? Math.max(1, strength.score) : 0
  return (
    <div className={classes.meter} data-score={strength?.score}>
      <div className={classes.bars} aria-hidden="true">
        {steps.map((step) => (
          <span key={step} className={classes.bar} data-reached={step <= reached || undefined} />
        ))}
      </div>
      <p className={classes.words} role="status">
        {word
          ? `${word}. ${strength?.hint ?? ''}`
          : 'Several words in a row are easy to remember and hard to guess.'}
      </p>
    </div>
  )
}

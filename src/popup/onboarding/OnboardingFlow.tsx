import { useState } from 'react'
import { useSecret } from '../ui/secrets/useSecret.ts'
import { CheckStep } from './create/CheckStep.tsx'
import { PhraseStep } from './create/PhraseStep.tsx'
import { ImportStep } from './import/ImportStep.tsx'
import { PasswordStep } from './password/PasswordStep.tsx'
import { ReadyStep } from './ReadyStep.tsx'
import { StartStep } from './StartStep.tsx'
import type { OnboardingStep } from './steps.ts'

/**
 * The steps, one after the other. The password and the words are kept beside React, from the step that asks for them
 * until the wallet is made, and then overwritten.
 */
export function OnboardingFlow() {
  const [step, setStep] = useState<OnboardingStep>({ name: 'start' })
  const password = useSecret()
  const phrase = useSecret()
  function finish() {
    password.clear()
    phrase.clear()
    setStep({ name: 'ready' })
  }
  switch (step.name) {
    case 'start':
      return <StartStep onChoose={(way) => setStep({ name: 'password', way })} />
    case 'password':
      return (
        <PasswordStep
          way={step.way}
          password={password}
          onBack={() => setStep({ name: 'start' })}
          onContinue={() => setStep(step.way === 'create' ? { name: 'phrase' } : { name: 'import' })}
        />
      )
    case 'phrase':
      return (
        <PhraseStep
          phrase={phrase}
          onBack={() => setStep({ name: 'password', way: 'create' })}
          onContinue={() => setStep({ name: 'check' })}
        />
      )
    case 'check':
      return (
        <CheckStep
          phrase={phrase}
          password={password}
          onBack={() => setStep({ name: 'phrase' })}
          onCreated={finish}
        />
      )
    case 'import':
      return (
        <ImportStep
          password={password}
          onBack={() => setStep({ name: 'password', way: 'import' })}
          onCreated={finish}
        />
      )
    case 'ready':
      return <ReadyStep />
  }
}

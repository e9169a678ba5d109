import { useRef, useState } from 'react'
import { CheckStep } from './create/CheckStep.tsx'
import { PhraseStep } from './create/PhraseStep.tsx'
import { ImportStep } from './import/ImportStep.tsx'
import { PasswordStep } from './password/PasswordStep.tsx'
import { ReadyStep } from './ReadyStep.tsx'
import { StartStep } from './StartStep.tsx'
import type { Step } from './steps.ts'

/**
 * The steps, one after the other. The password and the words are kept beside React, from the step that asks for them
 * until the wallet is made, and then dropped.
 */
export function OnboardingFlow() {
  const [step, setStep] = useState<Step>({ name: 'start' })
  const password = useRef('')
  const words = useRef<readonly string[]>([])
  function finish() {
    password.current = ''
    words.current = []
    setStep({ name: 'ready' })
  }
  switch (step.name) {
    case 'start':
      return <StartStep onChoose={(way) => setStep({ name: 'password', way })} />
    case 'password':
      return (
        <PasswordStep
          way={step.way}
          initial={password.current}
          onBack={() => setStep({ name: 'start' })}
          onContinue={(chosen) => {
            password.current = chosen
            setStep(step.way === 'create' ? { name: 'phrase' } : { name: 'import' })
          }}
        />
      )
    case 'phrase':
      return (
        <PhraseStep
          words={words}
          onBack={() => setStep({ name: 'password', way: 'create' })}
          onContinue={() => setStep({ name: 'check' })}
        />
      )
    case 'check':
      return (
        <CheckStep
          words={words.current}
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

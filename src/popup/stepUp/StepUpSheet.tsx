import { useStore } from 'zustand'
import { Sheet } from '../ui/layout/Sheet.tsx'
import { StepUpForm } from './StepUpForm.tsx'
import { stepUpStore } from './stepUpStore.ts'

/** Lies over whatever screen is there while a command waits for the person to prove that it is them. */
export function StepUpSheet() {
  const settle = useStore(stepUpStore, (state) => state.settle)
  return (
    <Sheet title="Is it you?" open={settle !== undefined} onClose={() => settle?.(false)} startsAtField>
      {settle && <StepUpForm onDone={() => settle(true)} />}
    </Sheet>
  )
}

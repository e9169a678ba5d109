import { createStore } from 'zustand/vanilla'

type StepUpState = { readonly settle: ((done: boolean) => void) | undefined }

/** Whether some command waits for the person to prove that it is them; the sheet settles it. */
export const stepUpStore = createStore<StepUpState>(() => ({ settle: undefined }))

let asked: Promise<boolean> | undefined

/** Asks the person for their password. Commands that need it at the same time share one sheet. @returns true once given */
export function askStepUp(): Promise<boolean> {
  asked ??= new Promise<boolean>((resolve) => stepUpStore.setState({ settle: resolve })).finally(() => {
    asked = undefined
    stepUpStore.setState({ settle: undefined })
  })
  return asked
}

import {
  askConnection,
  askMessage,
  askToSwitch,
  askTransaction,
  askTypedData,
  type Step,
} from './askSteps.ts'
import { moveChain } from './chainSteps.ts'
import {
  closeWindow,
  disconnect,
  editPermission,
  goElsewhere,
  killWorker,
  leavePage,
  lockOrUnlock,
  lookAgain,
  passTime,
  pressOlder,
  pressShown,
  reject,
  stealId,
} from './personSteps.ts'

/** Steps, and how often each comes up beside the others. */
export type Steps = readonly (readonly [weight: number, step: Step])[]

const anySteps: Steps = [
  [2, askConnection],
  [2, askToSwitch],
  [24, pressShown],
  [4, pressOlder],
  [2, reject],
  [1, closeWindow],
  [4, lookAgain],
  [4, goElsewhere],
  [5, editPermission],
  [2, disconnect],
  [4, lockOrUnlock],
  [4, killWorker],
  [2, stealId],
  [1, leavePage],
  [1, passTime],
]

export const signingSteps: Steps = [[10, askMessage], [8, askTypedData], ...anySteps]

/** Of several kinds, so that several of one site wait at once. */
export const sendingSteps: Steps = [
  [16, askTransaction],
  [3, askMessage],
  [2, askTypedData],
  [4, moveChain],
  ...anySteps,
]

import type { AlertLevel } from '../../protocol/alerts.ts'
import type { Happening, History } from './history.ts'

/** What a rule has to say when it applies, and what it goes by. */
export type AnomalyText = {
  readonly title: string
  readonly sentence: string
  readonly evidence: readonly Happening[]
  /** Whom or what it is about, where it is told of each by itself: that one site was told of keeps none quiet that follows. */
  readonly about?: string | undefined
}

/** One thing in the use of the wallet that stands out. */
export type AnomalyRule = {
  /** Stable: alerts, screens and tests know it by this. */
  readonly id: string
  readonly level: AlertLevel
  /** When it applies, in one sentence with its threshold, as the screen shows it. */
  readonly explains: string
  /** Nothing of the kind, and about the same, is told again for so long: a day at most. */
  readonly quietMs: number
  /** @returns what to say about the latest happening; undefined when it is as it should be */
  readonly applies: (history: History) => AnomalyText | undefined
}

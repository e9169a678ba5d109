import * as v from 'valibot'
import { AuditEvent } from './audit.ts'
import { ShortText, TimeMs, Uuid } from './primitives.ts'

export const AlertLevel = v.picklist(['info', 'caution', 'danger'])
export type AlertLevel = v.InferOutput<typeof AlertLevel>

/** Something about the use of the wallet that stands out: the rule that found it, and what it saw. */
export const Alert = v.object({
  id: Uuid,
  rule: v.pipe(v.string(), v.maxLength(40)),
  level: AlertLevel,
  title: ShortText,
  sentence: v.pipe(v.string(), v.maxLength(600)),
  /** Entries of the audit log that the rule went by, the latest last. */
  evidence: v.pipe(v.array(v.object({ ...AuditEvent.entries, atMs: TimeMs })), v.maxLength(12)),
  atMs: TimeMs,
  /** When the person said that they know of it. */
  acknowledgedAtMs: v.optional(TimeMs),
})
export type Alert = v.InferOutput<typeof Alert>

/** What is looked out for, and from when on it counts. */
export const AlertRule = v.object({
  id: v.pipe(v.string(), v.maxLength(40)),
  level: AlertLevel,
  explains: ShortText,
})
export type AlertRule = v.InferOutput<typeof AlertRule>

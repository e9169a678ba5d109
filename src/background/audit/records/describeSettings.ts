import type { AuditEvent } from '../../../protocol/audit.ts'
import type { Settings } from '../../../protocol/settings.ts'

/** Which settings make the wallet more or less safe. A setting without its line is a type error. */
const mattersForSafety: { readonly [Name in keyof Settings]: boolean } = {
  autoLockMinutes: true,
  theme: false,
  showTestNetworks: false,
}

/** @returns the event for a change of settings that matter for safety; undefined if none of them does */
export function describeSettings(
  changes: { readonly [Name in keyof Settings]?: Settings[Name] | undefined },
): AuditEvent | undefined {
  const names = Object.keys(changes) as (keyof Settings)[]
  const subject = names.filter((name) => mattersForSafety[name] && changes[name] !== undefined).join(', ')
  return subject === '' ? undefined : { type: 'settingsChanged', subject: subject.slice(0, 60) }
}

import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { approvalRecords } from '../../../src/background/audit/records/approvalRecords.ts'
import { commandRecords } from '../../../src/background/audit/records/commandRecords.ts'
import { commandHandlers } from '../../../src/background/commands/commandHandlers.ts'
import { approvalKinds } from '../../../src/protocol/approval.ts'
import { auditTypes } from '../../../src/protocol/audit.ts'

describe('what is recorded', () => {
  it.each(Object.keys(commandHandlers))(
    'says what becomes of %s in the log, or why nothing does',
    (command) => {
      const line = commandRecords[command as keyof typeof commandRecords] as Record<string, unknown>
      const ways = ['done', 'recordedIn', 'notRecorded'].filter((way) => way in line)
      expect(ways).toHaveLength(1)
      if ('notRecorded' in line) expect(line.notRecorded).toMatch(/\w+ \w+/)
      if ('recordedIn' in line) expect(existsSync(`src/background/${line.recordedIn}`)).toBe(true)
    },
  )

  it('says what each kind of approval comes to', () => {
    expect(Object.keys(approvalRecords).sort()).toEqual(Object.keys(approvalKinds).sort())
    for (const type of Object.values(approvalRecords)) expect(auditTypes).toContain(type)
  })

  it('looks away from no command that opens, gives away or takes away', () => {
    const weighty =
      /^(reveal|export|unlock|change|remove|create|import|recover|restore|rotate|revoke|make|disconnect|lock|put|drop)/
    // It only changes what is shown.
    const harmless = ['removeToken']
    const silent = Object.entries(commandRecords)
      .filter(([command, line]) => weighty.test(command) && 'notRecorded' in line)
      .map(([command]) => command)
    expect(silent.filter((command) => !harmless.includes(command))).toEqual([])
  })
})

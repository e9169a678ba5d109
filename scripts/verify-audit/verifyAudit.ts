import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { checkAuditExport } from '../../src/keyring/audit/export/checkAuditExport.ts'
import { describeExport } from './describeExport.ts'

/**
 * Checks an exported audit log. The code comes from `PELLUCID_AUDIT_CODE`, else it is asked for.
 *
 * @throws Error with one line that says what is wrong and where; the exit code is then 1
 */
export async function main([path]: readonly string[]): Promise<void> {
  if (!path) throw new Error('Which file? npm run verify-audit FILE')
  const text = readFileSync(path, 'utf8')
  const code = process.env.PELLUCID_AUDIT_CODE ?? (await askForCode())
  const verdict = checkAuditExport(text, code)
  const sentence = describeExport(verdict)
  if (!verdict.whole) throw new Error(sentence)
  console.log(sentence)
}

async function askForCode(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await terminal.question('The code that the wallet showed with this file: ')
  } finally {
    terminal.close()
  }
}

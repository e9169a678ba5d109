import * as v from 'valibot'

const Report = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      message: v.optional(v.string(), ''),
      assertionResults: v.array(
        v.object({
          status: v.string(),
          fullName: v.string(),
          failureMessages: v.nullish(v.array(v.string()), []),
        }),
      ),
    }),
  ),
})

/**
 * Names what failed in a Vitest JSON report, so that the end of a long run says it all.
 *
 * @returns a line for each failed test: its file, its name, and the first line of what went wrong
 */
export function listFailures(report: unknown): string[] {
  const parsed = v.safeParse(Report, report)
  if (!parsed.success) return []
  return parsed.output.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed')
    const lines = failed.map(({ fullName, failureMessages }) =>
      say(name, fullName, failureMessages?.[0] ?? ''),
    )
    return status === 'failed' && lines.length === 0 ? [say(name, 'the file itself', message)] : lines
  })
}

function say(file: string, test: string, message: string): string {
  const shortened = file.replace(/^.*?\/(?=(?:test|e2e)\/)/, '')
  return `${shortened} › ${test}: ${message.split('\n')[0]}`
}

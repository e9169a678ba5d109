import { addToList } from '../edit/addToList.ts'
import { assertCamel, toPascal, toWords } from '../names.ts'
import type { PlanPiece } from '../plan.ts'

const list = 'src/popup/router/routes.ts'

/** A screen: one folder, and one route. `settings/currency` is a screen below another. */
export const planScreen: PlanPiece = (name) => {
  const parts = name.split('/')
  for (const part of parts) assertCamel(part)
  const own = parts.at(-1) ?? name
  const screen = `${toPascal(own)}Screen`
  const path = `src/popup/${name}/${screen}.tsx`
  const test = `test/popup/${name}/${screen}.test.tsx`
  const route = `lazyRoute('/${name}', async () => (await import('../${name}/${screen}.tsx')).${screen})`
  const up = '../'.repeat(parts.length)
  return {
    files: { [path]: component(own, up), [test]: screenTest(own, { name, up }) },
    edits: [{ path: list, change: (source) => addToList(source, 'routes', route) }],
    next: `Write ${path}, say in ${test} what a person finds there, and put a link to #/${name} where they will look for it.`,
  }
}

function component(own: string, up: string): string {
  return `import { navigate } from '${up}router/navigate.ts'
import { Screen } from '${up}ui/layout/Screen.tsx'

/** Say what a person comes here for. */
export function ${toPascal(own)}Screen() {
  return (
    <Screen title="${toWords(own)}" onBack={() => navigate('/')}>
      <p />
    </Screen>
  )
}
`
}

function screenTest(own: string, { name, up }: { name: string; up: string }): string {
  const screen = `${toPascal(own)}Screen`
  return `import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ${screen} } from '../../${up}src/popup/${name}/${screen}.tsx'

test('${toWords(own)} says what a person can do there', () => {
  expect(renderToStaticMarkup(<${screen} />)).toMatch(/<p>[^<]+<[/]p>/)
})
`
}

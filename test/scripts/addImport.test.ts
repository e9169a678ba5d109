import { expect, test } from 'vitest'
import { addImport } from '../../scripts/new/edit/addImport.ts'

test('an import goes below the last one, be it on one line or on many', () => {
  const source = "import { a } from './a.ts'\nimport {\n  b,\n} from './b.ts'\n\nexport const c = a + b\n"
  expect(addImport(source, "import { d } from './d.ts'")).toBe(
    "import { a } from './a.ts'\nimport {\n  b,\n} from './b.ts'\nimport { d } from './d.ts'\n\nexport const c = a + b\n",
  )
})

test('a file without imports gets its first one', () => {
  expect(addImport('export const a = 1\n', "import './b.ts'")).toBe("import './b.ts'\n\nexport const a = 1\n")
})

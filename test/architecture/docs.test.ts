import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }

const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...['docs', 'docs/decisions'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
]
/** What a command makes and no commit holds. */
const made = /^(dist|tour|node_modules)\/|^(dist|tour)$|^devnet\/deployments\.json$/
const folders = ['src', 'test', 'e2e', 'devnet', 'scripts', 'bench', 'docs', 'assets']

/** @returns what stands in backticks and is a path of the project: no pattern, no placeholder, no command */
function listPaths(text: string): string[] {
  const quoted = [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(
    ([, inner]) => inner ?? '',
  )
  return quoted.filter((path) => {
    if (/[<>*\s…(){}|]/.test(path) || made.test(path)) return false
    return folders.includes(path.split('/')[0] ?? '') || /^[\w.-]+\.(ts|tsx|mjs|json|md|html)$/.test(path)
  })
}

/** @returns what each heading is linked by, as GitHub makes it of its words */
function listAnchors(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  )
}

describe.each(documents)('%s', (document) => {
  const text = readFileSync(document, 'utf8')

  it('names only paths that exist', () => {
    // One page has so many tests of one folder that it names them without it.
    const places = document === 'docs/erc-7730.md' ? ['.', 'test/inspect/descriptors'] : ['.']
    const isThere = (path: string) => places.some((place) => existsSync(join(place, path)))
    expect(listPaths(text).filter((path) => !isThere(path))).toEqual([])
  })

  it('links only to what exists', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? '')
    const own = links
      .filter((link) => !/^(https?:|#|mailto:)/.test(link))
      .map((link) => link.split('#')[0] ?? '')
    expect(own.filter((link) => !existsSync(join(dirname(document), link)))).toEqual([])
  })

  it('links only to headings that are there', () => {
    const links = [...text.matchAll(/\]\(([^)\s#:]*)#([^)\s]+)\)/g)]
    const lost = links.filter(([, path, anchor]) => {
      const target = path ? readFileSync(join(dirname(document), path), 'utf8') : text
      return !listAnchors(target).includes(anchor ?? '')
    })
    expect(lost.map(([link]) => link)).toEqual([])
  })

  it('names only scripts that package.json has', () => {
    const scripts = [...text.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name ?? '')
    expect(scripts.filter((name) => !Object.hasOwn(packageJson.scripts, name))).toEqual([])
  })

  it('names no address of this machine but the devnet’s', () => {
    expect(text).not.toMatch(/\/(home|root|work|Users)\//)
  })
})

describe('the architecture’s own document', () => {
  it('names enough of the code to be read beside it', () => {
    expect(listPaths(readFileSync('ARCHITECTURE.md', 'utf8')).length).toBeGreaterThan(50)
  })
})

describe('the threats', () => {
  const text = readFileSync('SECURITY.md', 'utf8')
  const section = text.slice(text.indexOf('\n## Threats\n'), text.indexOf('\n## The vault\n'))
  const rows = section.split('\n').filter((line) => /^\| (?!threat \|)/.test(line))

  it('each name the test that proves the defence', () => {
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.filter((row) => !/`(test|e2e)\/[^`]+\.test\.tsx?`[^|]*\|$/.test(row))).toEqual([])
  })

  it('are each told once', () => {
    const threats = rows.map((row) => row.split(' | ')[0])
    expect(threats.filter((threat, at) => threats.indexOf(threat) !== at)).toEqual([])
  })
})

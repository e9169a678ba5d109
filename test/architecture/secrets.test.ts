import { describe, expect, it } from 'vitest'
import { readSourceFiles } from './support/sourceFiles.ts'

const screens = readSourceFiles('src/popup').filter(({ path }) => /\.tsx?$/.test(path))

/** What secrets are called. */
const secret = '(?:password|passphrase|phrase|mnemonic|seed|entropy|privateKey|secret|words|shares?)'
/** What is kept of an element by the page's source, by React, by browsers and by screen readers. */
const attribute = '(?:title|alt|href|src|key|id|name|placeholder|value|defaultValue|aria-[a-z]+|data-[a-z-]+)'

type Rule = {
  readonly name: string
  readonly pattern: RegExp
  /** What the rule must find, so that it is known to find anything. */
  readonly examples: readonly string[]
  /** Where it is allowed. */
  readonly except?: readonly string[]
}

const rules: readonly Rule[] = [
  {
    name: 'a secret is in no attribute',
    pattern: new RegExp(
      `\\s${attribute}=\\{[^}]*(?:\\.read\\(\\)|\\b${secret}(?:\\[[^\\]]+\\])?\\}|\\$\\{(?:word|${secret})\\})`,
      'g',
    ),
    examples: [
      '<p title={phrase}>',
      '<li key={words[0]}>',
      '<input value={password} />',
      `<a href={\`#/x?\${secret}\`}>`,
      '<div data-word={secret.read()}>',
      `<p aria-label={\`Word \${word}\`}>`,
    ],
  },
  {
    name: 'a secret is in no state: React remembers what it drew',
    pattern:
      /\[\s*\w*(?:password|passphrase|phrase|mnemonic|words|privateKey|secret|share)s?,\s*set\w+\]\s*=\s*useState(?:<[^>(]*string[^>(]*>)?\(\s*(?:['"[]|\(\) =>|undefined|\))/gi,
    examples: [
      "const [password, setPassword] = useState('')",
      'const [words, setWords] = useState<readonly string[]>()',
      'const [newPhrase, setNewPhrase] = useState<string>()',
    ],
  },
  {
    name: 'a secret is in no address, title of the page or error',
    pattern:
      /(?:navigate\(|openInTab\(|location\.(?:hash|href)\s*=|URLSearchParams\(|document\.title\s*=|Error\()[^\n]*\.read\(\)/g,
    examples: [`navigate(\`/check/\${phrase.read()}\`)`, 'document.title = secret.read()'],
  },
  {
    name: 'a password is typed into no box that React controls',
    pattern: /<TextField\b[^>]*\b(?:type="password"|autoComplete="(?:current|new)-password")/g,
    examples: ['<TextField label="Password" type="password" value={text} />'],
  },
  {
    name: 'the clipboard is written in two places: one for what is no secret, one that asks first and clears it',
    pattern: /clipboard\s*\.\s*write\w*/g,
    examples: ['navigator.clipboard.writeText(phrase.read())'],
    except: ['src/popup/ui/actions/CopyButton.tsx', 'src/popup/ui/secrets/copySecret.ts'],
  },
]

describe.each(rules)('$name', ({ pattern, examples, except = [] }) => {
  it('on no screen', () => {
    const found = screens
      .filter(({ path }) => !except.includes(path))
      .flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([part]) => `${path}: ${part.trim()}`))
    expect(found).toEqual([])
  })

  it.each(examples)('and this would be found: %s', (example) => {
    expect([...` ${example}`.matchAll(pattern)]).toHaveLength(1)
  })
})

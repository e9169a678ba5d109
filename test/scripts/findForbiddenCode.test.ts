import { expect, test } from 'vitest'
import { findForbiddenCode } from '../../scripts/size/findForbiddenCode.ts'

test.each([
  ['eval("1")', 'eval'],
  ['const f=new Function("a","return a")', 'new Function'],
  ['Function("return this")()', 'Function(…)'],
  ['importScripts("a.js")', 'importScripts'],
  ['importScripts(name)', 'importScripts'],
  ['el.src="https://cdn.example/lib.min.js"', 'a script from elsewhere'],
  ['import("https://cdn.example/lib.mjs?v=1")', 'a script from elsewhere'],
])('%s is found', (script, name) => {
  expect(findForbiddenCode(script)).toContain(name)
})

test.each([
  'retrieval(1); medieval(2); vault.eval(3)',
  'const isFunction = (x) => typeof x === "function"',
  'importScripts(policy.createScriptURL(name))',
  'fetch("https://rpc.example/v1")',
  'see("https://docs.example/reference/provider.json")',
])('%s is left alone', (script) => {
  expect(findForbiddenCode(script)).toEqual([])
})

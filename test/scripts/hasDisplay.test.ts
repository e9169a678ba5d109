import { expect, test } from 'vitest'
import { hasDisplay } from '../../scripts/start/hasDisplay.ts'

test('Linux has a display where X or Wayland is there', () => {
  expect(hasDisplay('linux', {})).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
})

test('macOS and Windows always have one', () => {
  expect(hasDisplay('darwin', {})).toBe(true)
  expect(hasDisplay('win32', {})).toBe(true)
})

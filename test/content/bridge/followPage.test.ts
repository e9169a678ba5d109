import { expect, test } from 'vitest'
import { followPage } from '../../../src/content/bridge/followPage.ts'

function createView({ prerendering = false } = {}) {
  const page = Object.assign(new EventTarget(), { prerendering, visibilityState: 'visible' })
  const view = Object.assign(new EventTarget(), { document: page })
  const steps: string[] = []
  followPage(view as unknown as Window, {
    ask: () => {},
    answerCall: () => {},
    pause: () => steps.push('pause'),
    resume: () => steps.push('resume'),
  })
  return { view, page, steps }
}

test('a document in the back-forward cache is paused, and resumed when it comes back (A7)', () => {
  const { view, steps } = createView()
  view.dispatchEvent(new Event('pagehide'))
  view.dispatchEvent(new Event('pageshow'))
  expect(steps).toEqual(['pause', 'resume'])
})

test('a prerendered document waits until the person comes to it (A7)', () => {
  const { view, page, steps } = createView({ prerendering: true })
  page.dispatchEvent(new Event('visibilitychange'))
  view.dispatchEvent(new Event('pageshow'))
  expect(steps).toEqual(['pause'])
  page.prerendering = false
  page.dispatchEvent(new Event('prerenderingchange'))
  expect(steps).toEqual(['pause', 'resume'])
})

test('a document that is seen again is resumed, one that is hidden is left alone', () => {
  const { page, steps } = createView()
  page.visibilityState = 'hidden'
  page.dispatchEvent(new Event('visibilitychange'))
  expect(steps).toEqual([])
  page.visibilityState = 'visible'
  page.dispatchEvent(new Event('visibilitychange'))
  expect(steps).toEqual(['resume'])
})

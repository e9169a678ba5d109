import type { First } from './describeFirst.ts'

/** Says who asks, and for what, where the name of the wallet stands in `popup.html`. */
export function paintFirst(root: HTMLElement, { asker, words }: First): void {
  const heading = root.querySelector('h1')
  if (!heading) return
  const site = document.createElement('span')
  site.className = 'splash-asker'
  site.dir = 'ltr'
  site.textContent = asker
  // By this name the time at which it was painted can be read (Element Timing).
  site.setAttribute('elementtiming', 'asker')
  heading.replaceChildren(site, ` ${words}`)
}

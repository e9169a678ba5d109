import type { Page } from 'playwright'

/**
 * Shows a page as it goes on paper, or as it is on a screen again. Playwright can't ask Firefox for it; there the page’s own
 * rules for paper are made to hold for the screen.
 */
export async function setMedium(page: Page, media: 'print' | 'screen'): Promise<void> {
  const isFirefox = page.context().browser()?.browserType().name() === 'firefox'
  await (isFirefox ? page.evaluate(moveRules, media) : page.emulateMedia({ media }))
}

/** Runs in the page. */
function moveRules(media: 'print' | 'screen'): void {
  const [from, to] = media === 'print' ? ['print', 'all'] : ['all', 'print']
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (rule instanceof CSSMediaRule && rule.media.mediaText === from) rule.media.mediaText = to
    }
  }
}

/** What stands on a page whose print window was opened and closed. */
export const printedText = 'It was printed'

/** Runs in a page: stands in for the print window, which no test can press anything in. It closes after half a second. */
export function stubPrinting(text: string): void {
  window.print = () => {
    setTimeout(() => {
      window.dispatchEvent(new Event('afterprint'))
      document.body.append(text)
    }, 500)
  }
}

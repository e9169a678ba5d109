import type { Page } from 'playwright'
import decodeQR from 'qr/decode.js'

/** Pixels of one module: enough for a reader to find the corners. */
const scale = 4

/** @returns the text of the QR code on a page, read from what is drawn */
export async function readQrCode(page: Page): Promise<string> {
  const code = page.getByRole('img', { name: /^QR code/ })
  const rows = await code.evaluate(readModules)
  const size = rows.length * scale
  const data = new Uint8ClampedArray(size * size * 4).fill(255)
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (rows[Math.floor(y / scale)]?.[Math.floor(x / scale)])
        data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
    }
  }
  return decodeQR({ width: size, height: size, data })
}

/** Runs in the page. @returns for each row of modules which are dark */
function readModules(element: Element): boolean[][] {
  const svg = element as SVGSVGElement
  const path = svg.querySelector('path')
  const places = Array.from({ length: svg.viewBox.baseVal.width }, (_, place) => place + 0.5)
  return places.map((y) => places.map((x) => path?.isPointInFill(new DOMPoint(x, y)) === true))
}

/** The `ref` of a box that holds a secret: empties it when it leaves the page, should anything hold on to it. */
export function wipeBox(box: HTMLInputElement | null): () => void {
  return () => {
    if (box) box.value = ''
  }
}

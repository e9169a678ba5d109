import { createServer } from 'node:net'

/**
 * Makes sure that nobody listens on a port of this machine.
 *
 * @param variable the environment variable that chooses another port, named in the message
 * @throws Error with one line that says what to do
 */
export async function assertPortFree(port: number, variable: string): Promise<void> {
  const probe = createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject)
      probe.listen(port, '127.0.0.1', resolve)
    })
  } catch {
    throw new Error(
      `Port ${port} is taken. Stop the program that uses it, or choose another port: ${variable}=${port + 1000}`,
    )
  }
  await new Promise((resolve) => probe.close(resolve))
}

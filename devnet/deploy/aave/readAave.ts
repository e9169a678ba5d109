import type { Artifact } from '../../deployer.ts'
import { readArtifact } from '../readArtifact.ts'

/**
 * Reads a contract of Aave V3 as its authors published it.
 *
 * @param path of the source file without its ending, whose name the contract has, e.g. `protocol/pool/Pool`
 */
export function readAave(path: string): Artifact {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return readArtifact(`@aave/core-v3/artifacts/contracts/${path}.sol/${name}.json`)
}

import { readdirSync } from 'node:fs'
import { createUnderstander } from '../../src/nlu/create-understander.ts'
import { understanderContract } from './understander.contract.ts'

understanderContract(
  () => createUnderstander(),
  new Set(readdirSync('knowledge/topics').map((file) => file.replace('.yaml', ''))),
)

import { expect, test } from 'vitest'
import { procedure } from '#flows/parts/procedure.ts'
import { yesNo } from '#flows/parts/questions.ts'
import { guidesIn } from '#src/core/conversation/guides.ts'

const named = (name: string, topics: readonly [string, ...string[]]) =>
  procedure({ name, version: 1, topics, questions: { open: yesNo() }, routes: { done: {} } })

const wide = named('first-steps', ['arrival', 'transport', 'health'])
const narrow = named('doctor', ['care', 'health'])
const guides = guidesIn(new Map([wide, narrow].map((flow) => [flow.name, flow])))

test('of two procedures under one topic, the one that names it earlier is offered', () => {
  expect(guides.guideUnder('health')).toBe('doctor')
})

test('each is offered under its own', () => {
  expect([guides.guideUnder('arrival'), guides.guideUnder('transport'), guides.guideUnder('care')]).toEqual([
    'first-steps',
    'first-steps',
    'doctor',
  ])
})

test('under a topic of none, none is', () => {
  expect(guides.guideUnder('weather')).toBeNull()
})

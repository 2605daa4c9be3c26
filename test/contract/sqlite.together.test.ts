import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { createTogether } from '../../src/store/sqlite/together.ts'

function open() {
  const db = new DatabaseSync(':memory:')
  onTestFinished(() => db.close())
  db.exec('create table word (text text primary key) strict')
  const put = db.prepare('insert into word values (?)')
  const all = db.prepare('select text from word order by rowid')
  return {
    db,
    together: createTogether(db),
    words: () => all.all().map(({ text }) => text),
    says: (text: string) => () => {
      put.run(text)
      return text.length
    },
  }
}

test('what comes together is written in the order it came, and each is told its own', async () => {
  const { together, words, says } = open()
  const told = await Promise.all([together(says('ana')), together(says('bea')), together(says('constantino'))])
  expect(told).toEqual([3, 3, 11])
  expect(words()).toEqual(['ana', 'bea', 'constantino'])
})

test('one that fails leaves nothing behind and harms no other', async () => {
  const { together, words, says } = open()
  const half = () => {
    says('medio')()
    throw new Error('a fault of ours')
  }
  const told = await Promise.allSettled([together(says('ana')), together(half), together(says('bea'))])
  expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(words()).toEqual(['ana', 'bea'])
})

test('when the disk is full nobody of the group is told that it was written, and there is room again later', async () => {
  const { db, together, words, says } = open()
  await together(says('antes'))
  const pages = Number(db.prepare('pragma page_count').get()?.page_count)
  db.exec(`pragma max_page_count = ${pages}`)
  const long = 'x'.repeat(20_000)
  const told = await Promise.allSettled([together(says(`a${long}`)), together(says(`b${long}`))])
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(words()).toEqual(['antes'])

  db.exec('pragma max_page_count = 1000000')
  await together(says('después'))
  expect(words()).toEqual(['antes', 'después'])
})

test('what is asked for while a group is being written comes with the next one', async () => {
  const { together, words, says } = open()
  await together(says('ana')).then(() => together(says('bea')))
  expect(words()).toEqual(['ana', 'bea'])
})

import { describe, expect, test } from 'vitest'
import { noted } from '#test/kit/told.ts'

describe('in Spanish', () => {
  test.each([
    ['es', 'mi mamá', 'female parent of mine'],
    ['es', 'mi jefa', 'female parent of mine ?'],
    ['es', 'mi apá', 'male parent of mine'],
    ['es', 'mis papás', 'several parent of mine'],
    ['es', 'mi carnal', 'male sibling of mine'],
    ['es', 'mi ruca', 'female spouse of mine ?'],
    ['es', 'mi esposa', 'female spouse of mine'],
    ['es', 'mi difunto esposo', 'male spouse of mine'],
    ['es', 'mi hijo y mi hija', 'male child of mine; female child of mine'],
    ['es', 'mis dos hijos', 'several child of mine'],
    ['es', 'mi bebé', 'child of mine'],
    ['es', 'mi suegra', 'female parent-in-law of mine'],
    ['es', 'mi cuñado', 'male sibling-in-law of mine'],
    ['es', 'mi nuera', 'female child-in-law of mine'],
    ['es', 'mi padrastro', 'male step-parent of mine'],
    ['es', 'mi ex', 'former-spouse of mine'],
    ['es', 'mi novio', 'male partner of mine'],
    ['es', 'mi abuelita', 'female grandparent of mine'],
    ['es', 'mi nieto', 'male grandchild of mine'],
    ['es', 'mi tío', 'male aunt-uncle of mine'],
    ['es', 'mi sobrina', 'female niece-nephew of mine'],
    ['es', 'un primo mío', 'male cousin of mine'],
    ['es', 'mi comadre', 'female compadre of mine'],
    ['es', 'un amigo mío', 'male friend of mine'],
    ['es', 'mi vecina', 'female neighbour of mine'],
    ['es', 'mi patrón', 'male employer of mine'],
    ['es', 'la mamá de mi esposa', 'female parent of spouse'],
    ['es', 'el hijo de mi hermana', 'male child of sibling'],
    ['es', 'el papá de mis hijos', 'male former-spouse of mine'],
    ['es', 'soy su hija', 'female child (speaker) of other'],
    ['es', 'yo soy la esposa', 'female spouse (speaker)'],
    ['es', 'su hermano', 'male sibling of other'],
    ['es', 'MI  HERMÁNO', 'male sibling of mine'],
    ['es', 'murió mi ijo', 'male child of mine'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('relation', language, text)).toBe(value)
  })
})

describe('in English', () => {
  test.each([
    ['en', 'my mom', 'female parent of mine'],
    ['en', 'my dad', 'male parent of mine'],
    ['en', 'my late husband', 'male spouse of mine'],
    ['en', 'my wife', 'female spouse of mine'],
    ['en', 'my kids', 'several child of mine'],
    ['en', 'my little brother', 'male sibling of mine'],
    ['en', 'my sister in law', 'female sibling-in-law of mine'],
    ['en', "my wife's mother", 'female parent of spouse'],
    ['en', "my neighbor's niece", 'female niece-nephew of neighbour'],
    ['en', 'the father of my children', 'male former-spouse of mine'],
    ['en', "I'm his daughter", 'female child (speaker) of other'],
    ['en', 'I am her brother', 'male sibling (speaker) of other'],
    ['en', 'my 3 year old son', 'male child of mine'],
    ['en', 'my disabled son', 'male child of mine'],
    ['en', 'a friend of mine', 'friend of mine'],
    ['en', 'my grandparents', 'several grandparent of mine'],
    ['en', 'my cousin', 'cousin of mine'],
    ['en', 'my boss', 'employer of mine'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('relation', language, text)).toBe(value)
  })
})

describe('in Kreyòl', () => {
  test.each([
    ['ht', 'manman m', 'female parent of mine'],
    ['ht', 'papa mwen', 'male parent of mine'],
    ['ht', 'pitit mwen', 'child of mine'],
    ['ht', 'pitit fi m', 'female child of mine'],
    ['ht', 'frè m', 'male sibling of mine'],
    ['ht', 'frem', 'male sibling of mine'],
    ['ht', 'pou sè m', 'female sibling of mine'],
    ['ht', 'ti sè m', 'female sibling of mine'],
    ['ht', 'madanm mwen', 'female spouse of mine'],
    ['ht', 'mari m', 'male spouse of mine'],
    ['ht', 'mennaj mwen', 'partner of mine'],
    ['ht', 'manman madanm mwen', 'female parent of spouse'],
    ['ht', 'pitit sè m', 'child of sibling'],
    ['ht', 'papa pitit mwen', 'male former-spouse of mine'],
    ['ht', 'frè pa m nan', 'male sibling of mine'],
    ['ht', 'matant li', 'female aunt-uncle of other'],
    ['ht', 'tonton m', 'male aunt-uncle of mine'],
    ['ht', 'kouzen m', 'male cousin of mine'],
    ['ht', 'grann mwen', 'female grandparent of mine'],
    ['ht', 'pitit pitit mwen', 'grandchild of mine'],
    ['ht', 'bèlmè m', 'female parent-in-law of mine'],
    ['ht', 'zanmi m', 'friend of mine'],
    ['ht', 'vwazen m', 'male neighbour of mine'],
    ['ht', 'mwen se pitit li', 'child (speaker) of other'],
    ['ht', 'timoun yo', 'several child ?'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('relation', language, text)).toBe(value)
  })
})

describe('what is no relative', () => {
  test.each([
    ['es', 'gracias amigo', ''],
    ['es', 'son cuatro días', ''],
    ['es', 'soy mamá soltera de Venezuela', 'female parent ?'],
    ['es', 'soy mujer', ''],
    ['es', 'trabajé de nana', ''],
    ['es', 'me come la tristeza', ''],
    ['es', 'soy niña y estoy sola', ''],
    ['en', 'I want to marry soon', ''],
    ['en', 'is it free', ''],
    ['en', 'they come here', ''],
    ['en', 'man', ''],
    ['ht', 'se mwen ki te fè l', ''],
    ['ht', 'Se mwen', ''],
    ['ht', 'li gran', ''],
    ['ht', 'sis moun', ''],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('relation', language, text)).toBe(value)
  })
})

describe('after "¿qué es de usted?" a word alone is enough', () => {
  test.each([
    ['es', 'hermano', 'male sibling'],
    ['es', 'es mi papá', 'male parent of mine'],
    ['es', 'la esposa', 'female spouse'],
    ['es', 'amigo', 'male friend'],
    ['es', 'soy su hija', 'female child (speaker) of other'],
    ['es', 'para mí', 'self (speaker) of mine'],
    ['es', 'yo', 'self (speaker) of mine'],
    ['en', 'brother', 'male sibling'],
    ['en', "it's for me", 'self (speaker) of mine'],
    ['en', 'my husband', 'male spouse of mine'],
    ['ht', 'frè m', 'male sibling of mine'],
    ['ht', 'sè m', 'female sibling of mine'],
    ['ht', 'mwen menm', 'self (speaker) of mine'],
    ['ht', 'zanmi', 'friend'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('relation', language, text, { awaited: 'relation' })).toBe(value)
  })
})

import type { Api } from 'grammy/web'
import { type Language, languages, type Trilingual } from '../../core/vocabulary/language.ts'
import type { TextKey } from '../../core/vocabulary/text-key.ts'
import type { Log } from '../../shared/log.ts'
import type { Texts } from '../../shared/texts.ts'
import { failureCode } from './failure.ts'

/** The commands listed beside the writing line, each in its language's own word, with the text that describes it. */
const commands: Readonly<Record<Language, readonly (readonly [command: string, text: TextKey])[]>> = {
  es: [
    ['menu', 'choice.menu'],
    ['persona', 'choice.person'],
    ['idioma', 'choice.lang'],
    ['ayuda', 'help'],
    ['alto', 'choice.stop'],
    ['borrar', 'choice.erase'],
  ],
  en: [
    ['menu', 'choice.menu'],
    ['person', 'choice.person'],
    ['language', 'choice.lang'],
    ['help', 'help'],
    ['stop', 'choice.stop'],
    ['forget', 'choice.erase'],
  ],
  ht: [
    ['menu', 'choice.menu'],
    ['moun', 'choice.person'],
    ['lang', 'choice.lang'],
    ['ed', 'help'],
    ['kanpe', 'choice.stop'],
    ['efase', 'choice.erase'],
  ],
}

/** What Telegram takes, in characters. */
const limits = { command: 256, about: 512 }

/**
 * Tells Telegram the commands and what the bot is, shown before the first message. Spanish is also what a phone in any other
 * language gets. Where Telegram refuses a language it is logged and the others still count; it never rejects.
 */
export async function publishMenu(api: Api, texts: Texts, office: Trilingual, log: Log): Promise<void> {
  for (const language of languages) {
    const scope = language === 'es' ? {} : { language_code: language as 'en' }
    const list = commands[language].map(([command, key]) => ({
      command,
      description: cut(texts(language, key), limits.command),
    }))
    try {
      await api.setMyCommands(list, scope)
      await api.setMyDescription(cut(texts(language, 'hello', { office: office[language] }), limits.about), scope)
    } catch (error) {
      log.warn('telegram menu not published', { language, code: failureCode(error) })
    }
  }
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).toWellFormed()}…`
}

import type { Language } from '#protocol/errors';
import type { Failure } from './failure.ts';
import type { Fill, Key } from './i18n/catalogue.ts';
import { say } from './i18n/translate.ts';
import type { Streams } from './streams.ts';

/** A stretch of a line, underlined or not. */
export interface Span {
  text: string;
  underline?: boolean;
}

/** How a command talks: its language, text or JSON, colour or not. */
export interface Ui {
  streams: Streams;
  language: Language;
  json: boolean;
  /** Colour on standard output. */
  color: boolean;
  t<K extends Key>(key: K, ...fill: Fill<K>): string;
  /** One line of text on standard output; whatever could steer a terminal is taken out. */
  line(text?: string): void;
  /** The outcome: a line with a tick. */
  done(text: string): void;
  title(text: string): void;
  /** One line of text, parts of it underlined where there is colour. */
  spans(spans: readonly Span[]): void;
  /** The one JSON document of a command with `--json`. */
  document(value: unknown): void;
  /** An error: two lines for people, one JSON line with `--json`, on standard error. */
  failed(failure: Failure): void;
}

/** Makes the voice of one command. */
export function makeUi(streams: Streams, language: Language, json: boolean, plain: boolean): Ui {
  const colorOf = (stream: { isTTY?: boolean }) => stream.isTTY === true && !plain && !streams.env.NO_COLOR;
  const color = colorOf(streams.stdout);
  const print = (text: string) => void streams.stdout.write(`${text}\n`);
  return {
    streams,
    language,
    json,
    color,
    t: (key, ...fill) => say(language, key, ...fill),
    line: (text = '') => print(harmless(text)),
    done: (text) => print(`${paint('32', '✓', color)} ${harmless(text)}`),
    title: (text) => print(paint('1', harmless(text), color)),
    spans: (spans) => print(spans.map(({ text, underline }) => paint('4', harmless(text), color && underline === true)).join('')),
    document: (value) => print(JSON.stringify(value, null, 2)),
    failed: (failure) => streams.stderr.write(json ? jsonError(failure, language) : textError(failure, language, colorOf(streams.stderr))),
  };
}

/** `text` without control and format characters, which could steer a terminal or hide what is written. */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '·');
}

function textError(failure: Failure, language: Language, color: boolean): string {
  return `${paint('31', '✗', color)} ${harmless(failure[language])}\n  code ${harmless(failure.code)}\n`;
}

function jsonError({ code, fr, en, exit, params }: Failure, language: Language): string {
  return `${JSON.stringify({ error: { code, message: language === 'fr' ? fr : en, fr, en, exit, params } })}\n`;
}

function paint(style: string, text: string, color: boolean): string {
  return color ? `\u001b[${style}m${text}\u001b[0m` : text;
}

import { describe, expect, test } from 'vitest';
import { asCopError, CopError, type ErrorCode, errorTable, isErrorCode, sentence } from '#protocol';

const codes = Object.keys(errorTable).filter(isErrorCode);
const languages = ['fr', 'en'] as const;

describe.each(codes)('%s', (code) => {
  const words = [...errorTable[code].en.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
  const params = Object.fromEntries(words.map((word, i) => [word, i % 2 === 0 ? `<${word}>` : i]));

  test('says everything it was given, and leaves no brace', () => {
    for (const language of languages) {
      const said = new CopError(code, params).say(language);
      expect(said).not.toMatch(/[{}]/);
      for (const value of Object.values(params)) expect(said).toContain(String(value));
    }
  });

  test('given nothing, shows a question mark and no brace', () => {
    for (const language of languages) {
      const said = new CopError(code).say(language);
      expect(said).not.toMatch(/[{}]|undefined|null/);
      if (words.length > 0) expect(said).toContain('?');
    }
  });
});

describe('an error', () => {
  test('carries code, parameters, row and cause, and names its code in its message', () => {
    const cause = new Error('disk');
    const error = new CopError('STORE_FAILED', { file: 'a.db', detail: 'EIO' }, cause);
    expect(error).toMatchObject({ name: 'CopError', code: 'STORE_FAILED', params: { file: 'a.db', detail: 'EIO' }, cause });
    expect(error.row).toBe(errorTable.STORE_FAILED);
    expect(error.message).toBe(`STORE_FAILED: ${error.say('en')}`);
    expect(asCopError(error)).toBe(error);
    expect(asCopError(cause)).toBeUndefined();
    expect(asCopError(undefined)).toBeUndefined();
    expect('cause' in new CopError('INTERRUPTED')).toBe(false);
  });

  test('fills what a parameter says as it stands, braces and patterns too', () => {
    expect(sentence('MESSAGE_UNKNOWN', { got: '{got} $& $1 {id}' }, 'en')).toContain('"{got} $& $1 {id}"');
    expect(sentence('MESSAGE_UNKNOWN', { got: 0 }, 'en')).toContain('"0"');
  });

  test('has a code of the closed list', () => {
    for (const text of ['', 'toString', 'constructor', '__proto__', 'hasOwnProperty', 'signature_invalid']) expect(isErrorCode(text)).toBe(false);
    expect(isErrorCode('SIGNATURE_INVALID' satisfies ErrorCode)).toBe(true);
  });
});

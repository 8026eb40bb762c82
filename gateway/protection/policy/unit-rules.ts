import { CopError } from '#protocol';
import type { UnitRule } from './decide.ts';
import { beyondMatrix, isRow, matrix, recipientClasses, stricter } from './matrix.ts';

/**
 * Checks that rules of a unit only close further what the matrix says; gives them back.
 * Throws CONFIG_INVALID with the rule, for a row that does not exist and for an action that would open any field that the rule covers.
 */
export function checkUnitRules(rules: readonly UnitRule[], file: string): readonly UnitRule[] {
  rules.forEach(({ row, recipient, subject, action }, index) => {
    const field = `filter.stricter[${index}]`;
    if (row !== '*' && !isRow(row)) throw new CopError('CONFIG_INVALID', { file, field: `${field}.row`, expected: 'person.name | comms | …', got: row });
    const lines = [...matrix, ...beyondMatrix].filter((line) => (row === '*' || line.row === row) && (subject === '*' || line.subjects.includes(subject)));
    const classes = recipientClasses.filter((name) => recipient === '*' || recipient === name);
    for (const line of lines) {
      for (const name of classes) {
        const least = line.actions[name];
        if (stricter(action, least) !== action)
          throw new CopError('CONFIG_INVALID', { file, field: `${field}.action`, expected: `${least} … deny (${line.row}, ${name})`, got: action });
      }
    }
  });
  return rules;
}

/** The rules as the octets that are hashed into the policy's digest. */
export function unitRulesText(rules: readonly UnitRule[]): string {
  return JSON.stringify(rules.map(({ row, recipient, subject, action }) => [row, recipient, subject, action]));
}

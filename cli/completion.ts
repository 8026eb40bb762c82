import type { Command, Option } from 'commander';
import { usage } from './failure.ts';
import { type Call, lineage } from './options.ts';

/** Writes the completion script of `shell`. Throws USAGE for a shell that is not among `known`. */
export function writeCompletion(program: Command, { ui, path }: Call, shell: string, known: string[]): void {
  const makers: Record<string, (nodes: Node[]) => string> = { bash: bashScript, zsh: zshScript, fish: fishScript };
  const make = makers[shell];
  if (!make) throw usage(path, 'usage.invalidShell', { got: shell, expected: known.join(', ') });
  const script = make(walk(program));
  if (ui.json) ui.document({ shell, script });
  else ui.streams.stdout.write(script);
}

/** One command: the words after "cop" that call it, and what may follow. */
interface Node {
  path: string[];
  words: { word: string; about: string }[];
  options: { flag: string; about: string; takesValue: boolean; values: string[]; common: boolean }[];
}

function walk(command: Command, path: string[] = []): Node[] {
  const options = lineage(command).flatMap((each) => each.options.map((option) => describe(option, each.parent === null)));
  const values = command.registeredArguments.flatMap((argument) => argument.argChoices ?? []);
  const node: Node = {
    path,
    words: [...command.commands.map((each) => ({ word: each.name(), about: each.description() })), ...values.map((word) => ({ word, about: '' }))],
    options: [...options, { flag: '--help', about: '', takesValue: false, values: [], common: true }],
  };
  return [node, ...command.commands.flatMap((each) => walk(each, [...path, each.name()]))];
}

function describe(option: Option, common: boolean): Node['options'][number] {
  return { flag: option.long ?? option.flags, about: option.description, takesValue: option.required, values: option.argChoices ?? [], common };
}

// The known words typed so far are the path of a command. A value is offered where its words are known, a file name
// where they are not. The names of variables avoid those that zsh keeps for itself (path, words), because zsh
// runs the same script.
function bashScript(nodes: Node[]): string {
  const options = nodes.flatMap(({ path, options }) => options.map((option) => ({ path, ...option })));
  const valued = [...new Set(options.filter(({ takesValue }) => takesValue).map(({ flag }) => flag))].join('|');
  const calls = nodes.flatMap(({ path }) => (path.length > 0 ? [quoted(path.join(' '))] : [])).join('|');
  const choices = options.flatMap(({ path, flag, values }) => (values.length > 0 ? [offer([...path, flag], values)] : []));
  const words = nodes.map(({ path, words, options }) => offer(path, [...words.map(({ word }) => word), ...options.map(({ flag }) => flag)]));
  return `# bash completion of cop: source <(cop completion bash)
_cop() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} called='' offered='' i next
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${valued}) ((i++)); continue ;;
    esac
    next="$called\${called:+ }\${COMP_WORDS[i]}"
    case $next in
      ${calls}) called=$next ;;
    esac
  done
  case "$called\${called:+ }$before" in
${choices.join('\n')}
  esac
  if [[ -z $offered ]]; then
    case $before in
      ${valued}) COMPREPLY=($(compgen -f -- "$current")); return ;;
    esac
    case $called in
${words.map((line) => `  ${line}`).join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$offered" -- "$current"))
}
complete -F _cop cop
`;
}

function offer(path: string[], words: string[]): string {
  return `    ${quoted(path.join(' '))}) offered='${words.join(' ')}' ;;`;
}

function zshScript(nodes: Node[]): string {
  const [, ...body] = bashScript(nodes).split('\n');
  return ['#compdef cop', '# zsh completion of cop: source <(cop completion zsh)', 'autoload -U +X bashcompinit && bashcompinit', ...body].join('\n');
}

function fishScript(nodes: Node[]): string {
  const lines = nodes.flatMap(({ path, words, options }) => {
    const here = condition(
      path,
      words.map(({ word }) => word),
    );
    const inside = path.map((word) => `__fish_seen_subcommand_from ${word}`).join('; and ') || 'true';
    return [
      ...words.map(({ word, about }) => `complete -c cop -f -n ${quoted(here)} -a ${word}${about ? ` -d ${quoted(about)}` : ''}`),
      ...options
        .filter(({ common }) => !common || path.length === 0)
        .map(({ flag, about, takesValue, values }) => {
          const argument = values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : takesValue ? ' -r' : '';
          return `complete -c cop -n ${quoted(inside)} -l ${flag.replace(/^--/, '')}${argument}${about ? ` -d ${quoted(about)}` : ''}`;
        }),
    ];
  });
  return `# fish completion of cop: cop completion fish > ~/.config/fish/completions/cop.fish\n${[...new Set(lines)].join('\n')}\n`;
}

function condition(path: string[], words: string[]): string {
  const seen = path.map((word) => `__fish_seen_subcommand_from ${word}`);
  const open = words.length > 0 ? [`not __fish_seen_subcommand_from ${words.join(' ')}`] : [];
  return [...seen, ...open].join('; and ') || 'true';
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

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
  options: { flag: string; about: string; takesValue: boolean; values: string[] }[];
}

function walk(command: Command, path: string[] = []): Node[] {
  const options = lineage(command).flatMap((each) => each.options);
  const values = command.registeredArguments.flatMap((argument) => argument.argChoices ?? []);
  const node: Node = {
    path,
    words: [...command.commands.map((each) => ({ word: each.name(), about: each.description() })), ...values.map((word) => ({ word, about: '' }))],
    options: [...options.map(describe), { flag: '--help', about: '', takesValue: false, values: [] }],
  };
  return [node, ...command.commands.flatMap((each) => walk(each, [...path, each.name()]))];
}

function describe(option: Option): Node['options'][number] {
  return { flag: option.long ?? option.flags, about: option.description, takesValue: option.required, values: option.argChoices ?? [] };
}

// The words typed so far, options left out, are the path of a command. An option's value is offered where
// its words are known; otherwise bash falls back to file names.
function bashScript(nodes: Node[]): string {
  const valued = [...new Set(nodes.flatMap(({ options }) => options.filter(({ takesValue }) => takesValue).map(({ flag }) => flag)))];
  const choices = nodes.flatMap(({ path, options }) =>
    options.filter(({ values }) => values.length > 0).map(({ flag, values }) => `    '${[...path, flag].join(' ')}') words='${values.join(' ')}' ;;`),
  );
  const words = nodes.map(
    ({ path, words, options }) => `    '${path.join(' ')}') words='${[...words.map(({ word }) => word), ...options.map(({ flag }) => flag)].join(' ')}' ;;`,
  );
  return `# bash completion of cop: source <(cop completion bash)
_cop() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} path='' words='' i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${valued.join('|')}) ((i++)) ;;
      -*) ;;
      *) path="$path\${path:+ }\${COMP_WORDS[i]}" ;;
    esac
  done
  case "$path $before" in
${choices.map((line) => line.replace("    '", "    '")).join('\n')}
  esac
  if [[ -n $words ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return
  fi
  case $before in
    ${valued.join('|')}) COMPREPLY=($(compgen -f -- "$current")); return ;;
  esac
  case $path in
${words.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -F _cop cop
`;
}

function zshScript(nodes: Node[]): string {
  return `#compdef cop\n# zsh completion of cop: source <(cop completion zsh)\nautoload -U +X bashcompinit && bashcompinit\n${bashScript(nodes).split('\n').slice(1).join('\n')}`;
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
      ...options.map(({ flag, about, takesValue, values }) => {
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
